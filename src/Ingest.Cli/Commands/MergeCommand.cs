using System.CommandLine;
using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Export;
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
        RunSettings planned = ResolvedSettings.FromShaping(plan.Options).Settings with { Output = output };
        RequireSameKind(output, target, planned);
        OutputLayout layout = LayoutFactory.Create(planned, target);
        RunSummary summary = Merge(plan, new ShardMerge(workspace, DiskFiles.Instance), target, layout, overwrite);
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{output}: {plan.Shards.Count} shards, {summary.Counts.Read} items read, {summary.Counts.Written} written, {summary.Counts.DroppedItems()} dropped, {summary.Counts.QuarantinedItems()} quarantined"));
        return summary.Counts.QuarantinedItems() > 0 ? ExitCode.SomeQuarantined : ExitCode.Success;
    }

    // What the shards hold was written for the plan's format already.
    private static void RequireSameKind(string output, OutputTarget target, RunSettings planned)
    {
        string extension = OutputCompression.ExtensionOf(planned.Compression ?? CompressionKind.None);
        if (target.FileName is not null && (target.Format != planned.Format || target.Compression != (planned.Compression ?? CompressionKind.None)))
        {
            throw new SettingsException([$"{output} does not go with the plan, which was made with --format {planned.Format}{(extension.Length > 0 ? $" --compress {extension[1..]}" : "")}: name a folder or such a file, or plan again"]);
        }
    }

    private static RunSummary Merge(ShardPlan plan, ShardMerge merge, OutputTarget target, OutputLayout layout, bool overwrite)
    {
        try
        {
            return merge.Merge(plan, target.Folder, layout, overwrite);
        }
        catch (Exception exception) when (target.CouldNotBeMade(exception))
        {
            throw target.CannotWrite(exception);
        }
    }
}
