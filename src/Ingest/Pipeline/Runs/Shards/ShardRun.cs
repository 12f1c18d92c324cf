using System.Globalization;
using Ingest.Export;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Runs one shard of a plan. May be run twice, also at the same time: the first that finishes counts.</summary>
internal sealed class ShardRun(ShardWorkspace workspace, IngestPipeline pipeline, IExporter exporter)
{
    /// <summary>Runs.</summary>
    /// <param name="plan">The plan of the workspace.</param>
    /// <param name="shard">Number of the shard, from 0.</param>
    /// <param name="cancellationToken">Gives up; nothing of this attempt counts.</param>
    /// <returns>The marker that counts for the shard.</returns>
    /// <exception cref="RunFolderException">Inputs or program are not the plan's, an input cannot be read as it was when it was planned, or two attempts came to different results.</exception>
    public async Task<ShardMarker> RunAsync(ShardPlan plan, int shard, CancellationToken cancellationToken)
    {
        RequireSame(plan);
        string hash = plan.Hash();
        if (workspace.FindMarker(shard, hash) is { } finished)
        {
            return finished;
        }

        string name = ShardWorkspace.NewLogName(shard);
        ShardMarker marker = await WriteLogAsync(plan, shard, hash, name, cancellationToken).ConfigureAwait(false);
        ShardMarker counting = workspace.Commit(marker);
        if (counting.Log != name)
        {
            File.Delete(workspace.LogPath(name));
        }

        return counting.Sha256 == marker.Sha256
            ? counting
            : throw new RunFolderException($"shard {shard}: two attempts came to different results ({counting.Log} and {name}); the first one counts, but the machines do not agree");
    }

    private static void RequireSame(ShardPlan plan)
    {
        if (plan.Program != RunFingerprint.Program)
        {
            throw new RunFolderException($"the plan was made by another build ({plan.IngestVersion}): run its shards with that build, or plan again");
        }

        foreach (PlannedInput input in plan.Inputs)
        {
            InputFile file = InputResolver.Describe(input.Path);
            if ((file.Size ?? 0) != input.Bytes || file.Changed != input.Changed)
            {
                throw new RunFolderException($"{input.Path} {(file.IsMissing ? "is gone" : "changed")} since the plan was made: plan again");
            }
        }
    }

    /// <summary>What stands before a shard's first item is not its own, faults included: only counting tells that reading never came so far.</summary>
    private static void RequireWhole(ShardPlan plan, int shard, ShardFeed feed)
    {
        foreach (ShardRange range in plan.Shards[shard])
        {
            PlannedInput input = plan.Inputs[range.Input];
            long given = feed.GivenOf(range.Input);
            if ((range.EndItem ?? input.Items) is { } end && given != end - range.FirstItem)
            {
                throw new RunFolderException(string.Create(CultureInfo.InvariantCulture, $"{input.Path}: of the {end - range.FirstItem} items that are shard {shard}'s, {given} could be read here; nothing of this attempt counts: see to the file, and run the shard again"));
            }
        }
    }

    private async Task<ShardMarker> WriteLogAsync(ShardPlan plan, int shard, string hash, string name, CancellationToken cancellationToken)
    {
        SourceFeed whole = pipeline.Open([.. plan.Inputs.Select(input => new InputFile(input.Path, input.Bytes) { Changed = input.Changed })]);
        var feed = new ShardFeed(whole, plan.Shards[shard]);
        var tally = new OutcomeTally();
        using HashedFile file = HashedFile.Create(DiskFiles.Instance, workspace.LogPath(name));
        using (var log = new ShardLogWriter(file))
        {
            await foreach (ItemResult result in pipeline.RunAsync(feed, exporter, default, cancellationToken).ConfigureAwait(false))
            {
                tally.AddRead(1);
                tally.Add(result.Outcome);
                log.Add(result, plan.Inputs[result.Input].Path);
            }
        }

        RequireWhole(plan, shard, feed);
        file.FlushToDisk();
        return new ShardMarker(shard, hash, name, file.Length, file.Sha256(), tally.ToCounts());
    }
}
