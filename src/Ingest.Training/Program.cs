using Ingest.Training;
using Ingest.Training.Language;

return args is ["language", .. string[] rest] ? LanguageCommand.Run(rest) : TrainingCommand.Run(args);
