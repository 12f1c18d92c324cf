using Ingest.Training.Language;

return args is ["language", .. string[] rest] ? LanguageCommand.Run(rest) : 0;
