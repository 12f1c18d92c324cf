using Ingest.Training;
using Ingest.Training.Breaks;
using Ingest.Training.Language;
using Ingest.Training.Metadata;

return args switch
{
    ["language", .. string[] rest] => LanguageCommand.Run(rest),
    ["metadata", .. string[] rest] => MetadataCommand.Run(rest),
    ["breaks", .. string[] rest] => BreakCommand.Run(rest),
    _ => TrainingCommand.Run(args),
};
