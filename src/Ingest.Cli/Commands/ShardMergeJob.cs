using System.Globalization;
using Ingest.Cli.Settings;
using Ingest.Cli.Terminal;
using Ingest.Export;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Cli.Commands;

/// <summary>One <c>ingest merge W -o OUT</c>: the shards of a plan.</summary>
internal sealed class ShardMergeJob(RunSettings settings, OutputTarget target)
{
    private readonly string output = settings.Output!;

    /// <summary>Merges and gives the exit code.</summary>
    public int Run(ShardWorkspace workspace)
    {
        ShardPlan plan = workspace.ReadPlan();
        RunSettings planned = ResolvedSettings.FromShaping(plan.Options).Settings with { Output = output };
        RequireSameKind(planned);
        OutputLayout layout = LayoutFactory.Create(planned, target);
        RunSummary summary = MergeCommand.Write(target, () => new ShardMerge(workspace, DiskFiles.Instance).Merge(plan, target.Folder, layout, settings.Overwrite));
        string hash = plan.Hash();
        for (int shard = 0; shard < plan.Shards.Count && settings.Verbosity > 0; shard++)
        {
            CountsLine.Write(string.Create(CultureInfo.InvariantCulture, $"shard {shard}"), workspace.FindMarker(shard, hash)!.Counts);
        }

        if (settings.Verbosity >= 0)
        {
            CountsLine.Write(string.Create(CultureInfo.InvariantCulture, $"{output}: {plan.Shards.Count} shards"), summary.Counts);
        }

        return MergeCommand.ExitCodeOf(summary.Counts);
    }

    // What the shards hold was written for the plan's format already.
    private void RequireSameKind(RunSettings planned)
    {
        string extension = OutputCompression.ExtensionOf(planned.Compression ?? CompressionKind.None);
        if (target.FileName is not null && (target.Format != planned.Format || target.Compression != (planned.Compression ?? CompressionKind.None)))
        {
            throw new SettingsException([$"{output} does not go with the plan, which was made with --format {planned.Format}{(extension.Length > 0 ? $" --compress {extension[1..]}" : "")}: name a folder or such a file, or plan again"]);
        }
    }
}
