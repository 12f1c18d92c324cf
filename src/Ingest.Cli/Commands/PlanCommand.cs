using System.CommandLine;
using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest plan</c>: divides a run into shards.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "files, folders and globs", Arity = ArgumentArity.OneOrMore };
        var shards = new Option<int>("--shards") { Description = "how many shards", HelpName = "N", Required = true };
        var command = new Command("plan", "Divide a run into shards for several machines.") { inputs, shards };
        IEnumerable<Setting> writing = SettingCatalog.Writing.Where(static setting => setting.Name != "overwrite")
            .Select(static setting => setting.Name == "output" ? setting with { ValueName = "W", Summary = "folder of the plan, new or empty, that all machines share" } : setting);
        SettingOptions options = SettingOptions.AddTo(command, [.. writing, .. SettingCatalog.Reading, .. SettingCatalog.Preparing, .. SettingCatalog.SpeakingOf("what each shard reads")]);
        options.SetAction(command, (resolved, parsed) => Plan(resolved, parsed.GetRequiredValue(inputs), parsed.GetValue(shards)));
        return command;
    }

    private static int Plan(ResolvedSettings resolved, string[] inputs, int shards)
    {
        if (resolved.Settings.Output is not { } folder || folder == "-")
        {
            throw new SettingsException(["where to? name a folder for the plan that all machines share, with -o W"]);
        }

        if (shards is < 1 or > 100_000)
        {
            throw new SettingsException([$"--shards is {shards}: it has to be 1 to 100000"]);
        }

        OutputLayout layout = LayoutFactory.Create(resolved.Settings);
        if (!layout.Exporter.IsAppending)
        {
            throw new SettingsException([$"--format {layout.Format} cannot be divided into shards: plan for jsonl, json or csv"]);
        }

        if (resolved.Settings.Pipeline.Records.Deduplication is not null)
        {
            throw new SettingsException(["--dedup sees one process only: plan without it, and run ingest dedup on what the merge gives"]);
        }

        IngestPipeline pipeline = new IngestPipelineBuilder { Options = SiteTemplateChoice.FromFile(resolved.Settings) }.Build();
        IItemFeed feed = pipeline.Open(inputs, null, out IReadOnlyList<string> problems);
        if (problems.Count > 0)
        {
            throw new InputException(problems);
        }

        ShardPlan plan = ShardPlanner.Plan(
            feed.Inputs, shards, SiteTemplateChoice.Identify(resolved.Settings, LayoutFactory.ShapingOf(resolved.Shaping, layout)), input => pipeline.Open([input]).Read(0, CancellationToken.None));
        new ShardWorkspace(folder).Create(plan);
        if (resolved.Settings.Verbosity >= 0)
        {
            Tell(plan, folder, resolved.Settings.Verbosity);
        }

        return ExitCode.Success;
    }

    private static void Tell(ShardPlan plan, string folder, int verbosity)
    {
        for (int shard = 0; shard < plan.Shards.Count && verbosity > 0; shard++)
        {
            string ranges = string.Join(", ", plan.Shards[shard].Select(range => $"{plan.Inputs[range.Input].Path} {TextOf(range)}"));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"shard {shard}: {(ranges.Length > 0 ? ranges : "nothing")}"));
        }

        int shards = plan.Shards.Count;
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {plan.Inputs.Count} inputs, {ByteText.Of(plan.Inputs.Sum(input => input.Bytes))}, in {shards} shards"));
        Console.Error.WriteLine($"next: ingest run --plan {folder} --shard 0/{shards} (and so on), then ingest merge {folder} -o OUT");
    }

    private static string TextOf(ShardRange range) =>
        (range.FirstItem, range.EndItem) is (0, null) ? "(all)" : string.Create(CultureInfo.InvariantCulture, $"(items {range.FirstItem} to {(range.EndItem is { } end ? $"{end - 1}" : "the last")})");
}
