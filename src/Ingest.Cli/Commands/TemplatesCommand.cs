using System.CommandLine;
using Ingest.Cleaning;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline;
using Ingest.Sources;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest templates</c>: learns what repeats on the pages of each host, for runs on many machines or many dumps of the same hosts.</summary>
internal static class TemplatesCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "files, folders and globs", Arity = ArgumentArity.OneOrMore };
        var command = new Command("templates", "Learn what repeats on the pages of each host, for run --site-templates FILE.") { inputs };
        var output = new Option<string>("--output", "-o") { Description = "the file to write; - for stdout", HelpName = "FILE", Required = true };
        command.Add(output);
        SettingOptions options = SettingOptions.AddTo(command, [.. SettingCatalog.Reading.Where(static setting => setting.Name != "site-templates"), .. SettingCatalog.SpeakingOf("every input that is read")]);
        options.SetAction(command, (resolved, parsed, stop) => LearnAsync(resolved.Settings, parsed.GetRequiredValue(inputs), parsed.GetRequiredValue(output), stop));
        return command;
    }

    private static async Task<int> LearnAsync(RunSettings settings, string[] inputs, string path, CancellationToken stop)
    {
        if (path.Length == 0)
        {
            throw new SettingsException(["--output is '': it has to be a file, or - for stdout"]);
        }

        IngestPipeline pipeline = new IngestPipelineBuilder { Options = settings.Pipeline }.Build();
        IItemFeed feed = pipeline.Open(inputs, null, out IReadOnlyList<string> problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        SideFiles.RequireUnread("--output", path, feed.Inputs.Select(static file => file.Path));
        foreach (InputFile input in feed.Inputs.Where(_ => settings.Verbosity > 0))
        {
            Console.Error.WriteLine($"reading {input.Path} ({ByteText.Of(input.Size ?? 0)})");
        }

        ISiteTemplates templates = await pipeline.LearnAsync(feed, stop).ConfigureAwait(false);
        Save(templates, path);
        if (settings.Verbosity >= 0)
        {
            Console.Error.WriteLine($"{(path == "-" ? "stdout" : path)}: {templates.HostCount} hosts");
        }

        return ExitCode.Success;
    }

    private static void Save(ISiteTemplates templates, string path)
    {
        if (path == "-")
        {
            using Stream output = StandardOutput.Open();
            templates.Save(output);
            return;
        }

        string unfinished = path + ".tmp";
        using (FileStream file = File.Create(unfinished))
        {
            templates.Save(file);
        }

        File.Move(unfinished, path, overwrite: true);
    }
}
