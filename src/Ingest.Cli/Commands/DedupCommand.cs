using System.CommandLine;
using Ingest.Cli.Settings;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest dedup</c>: finds duplicates across the outputs of several runs, as one run over all of it would have.</summary>
internal static class DedupCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("RECORDS") { Description = "outputs of runs: their folders, or JSONL files of page records (also .gz, .zst, globs, or -)", Arity = ArgumentArity.OneOrMore };
        var command = new Command("dedup", "Find duplicates across the outputs of several runs; the first in input order stays.") { inputs };
        Setting[] comparing = [.. SettingCatalog.Comparing.Select(static setting => setting.Name == "dedup" ? setting with { Default = "near" } : setting)];
        SettingOptions options = SettingOptions.AddTo(command, [.. SettingCatalog.Writing, .. comparing, .. SettingCatalog.Running.Where(static setting => setting.Name is not ("retry" or "dry-run")), .. SettingCatalog.Speaking]);
        options.SetAction(command, (resolved, parsed, _) => RunAsync(resolved, parsed.GetRequiredValue(inputs)));
        return command;
    }

    private static async Task<int> RunAsync(ResolvedSettings resolved, string[] inputs)
    {
        RunSettings settings = resolved.Settings;
        if (settings.Output is null)
        {
            throw new SettingsException(["where to? name an output folder or file with -o OUT, or -o - for stdout"]);
        }

        PipelineOptions pipeline = settings.Pipeline;
        if (pipeline.Problems() is { Count: > 0 } wrong)
        {
            throw new PipelineConfigurationException(wrong);
        }

        OutputTarget? target = settings.Output == "-" ? null : OutputTarget.Of(settings.Output);
        OutputLayout layout = LayoutFactory.Create(settings, target);
        IItemFeed feed = RecordRoad.Open(inputs.SelectMany(RecordFiles.Of), pipeline.Sources, Console.OpenStandardInput, out IReadOnlyList<string> problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        using var signals = new StopSignals();
        return await new OutputJob(resolved, new PageProcessor(new RecordRoad(pipeline.Records)), pipeline, signals).RunAsync(feed, target, layout).ConfigureAwait(false);
    }
}
