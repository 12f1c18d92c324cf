using System.CommandLine;
using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary><c>ingest merge</c>: joins finished shards into what one process would have written.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("W") { Description = "folder of the plan" };
        var output = new Option<string>("--output", "-o") { Description = "output folder, or one file such as pages.csv", HelpName = "OUT", Required = true };
        var overwrite = new Option<bool>("--overwrite") { Description = "replace an earlier run in OUT" };
        var command = new Command("merge", "Join finished shards into one output folder.") { folder, output, overwrite };
        command.SetAction(parsed => Merge(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(output), parsed.GetValue(overwrite)));
        return command;
    }

    private static int Merge(string folder, string output, bool overwrite)
    {
        var workspace = new ShardWorkspace(folder);
        ShardPlan plan = workspace.ReadPlan();
        OutputTarget target = OutputTarget.Of(output);
        OutputLayout layout = LayoutFactory.Create(ResolvedSettings.FromShaping(plan.Options).Settings with { Output = output }, target);
        RunSummary summary = new ShardMerge(workspace, DiskFiles.Instance).Merge(plan, target.Folder, layout, overwrite);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {plan.Shards.Count} shards, {summary.Counts.Read} items read, {summary.Counts.Written} written, {summary.Counts.DroppedItems()} dropped, {summary.Counts.QuarantinedItems()} quarantined"));
        return summary.Counts.QuarantinedItems() > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;
    }
}
