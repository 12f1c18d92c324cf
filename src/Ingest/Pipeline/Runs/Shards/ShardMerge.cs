using System.Globalization;
using System.Security.Cryptography;
using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>
/// Joins finished shards into the output folder that one process would have written, to the byte: the shards' results pass through
/// the same session as a run's own.
/// </summary>
internal sealed class ShardMerge(ShardWorkspace workspace, IRunFiles files)
{
    /// <summary>Shards of a plan that no attempt has finished yet.</summary>
    public static IReadOnlyList<int> Missing(ShardWorkspace workspace, ShardPlan plan)
    {
        string hash = plan.Hash();
        return [.. Enumerable.Range(0, plan.Shards.Count).Where(shard => workspace.FindMarker(shard, hash) is null)];
    }

    /// <summary>Merges.</summary>
    /// <param name="plan">The plan of the workspace.</param>
    /// <param name="folder">Output folder.</param>
    /// <param name="layout">How records become files.</param>
    /// <param name="overwrite">Whether an earlier result in the folder is replaced.</param>
    /// <exception cref="RunFolderException">Shards or items are missing, a log is not what its marker says, or the folder holds another run.</exception>
    public RunSummary Merge(ShardPlan plan, string folder, OutputLayout layout, bool overwrite)
    {
        if (Missing(workspace, plan) is { Count: > 0 } missing)
        {
            throw new RunFolderException(string.Create(CultureInfo.InvariantCulture, $"{missing.Count} of {plan.Shards.Count} shards are not done: {string.Join(", ", missing.Take(20))}{(missing.Count > 20 ? " …" : "")}"));
        }

        var request = new FolderRunRequest { Feed = new MergedFeed(plan), Folder = folder, Layout = layout, Settings = plan.Options, Overwrite = overwrite };
        string hash = plan.Hash();
        IEnumerable<ItemResult> results = Enumerable.Range(0, plan.Shards.Count).SelectMany(shard => Read(workspace.FindMarker(shard, hash)!));
        return new FolderMerge(request, files).Write(results, tally => RequireWhole(plan, tally));
    }

    private static void RequireWhole(ShardPlan plan, RunTally tally)
    {
        for (int input = 0; input < plan.Inputs.Count; input++)
        {
            if (plan.Inputs[input].Items is { } items && tally.CountsOf(input).Read is var read && read != items)
            {
                throw new RunFolderException(string.Create(CultureInfo.InvariantCulture, $"{plan.Inputs[input].Path}: the shards hold {read} of its {items} items"));
            }
        }
    }

    private IEnumerable<ItemResult> Read(ShardMarker marker)
    {
        string path = workspace.LogPath(marker.Log);
        using FileStream log = File.OpenRead(path);
        if (log.Length != marker.Bytes || Convert.ToHexStringLower(SHA256.HashData(log)) != marker.Sha256)
        {
            throw new RunFolderException($"{path} is not what its marker says: delete the marker of shard {marker.Shard} and run it again");
        }

        log.Position = 0;
        using var buffered = new BufferedStream(log, 1 << 20);
        foreach (ItemResult result in ShardLogReader.Read(buffered))
        {
            yield return result;
        }
    }

    /// <summary>The inputs of the whole run; nothing is read from them any more.</summary>
    private sealed class MergedFeed(ShardPlan plan) : IItemFeed
    {
        public IReadOnlyList<InputFile> Inputs { get; } = [.. plan.Inputs.Select(input => new InputFile(input.Path, input.Bytes) { Changed = input.Changed })];

        public long BytesConsumed => 0;

        public IEnumerable<SourceEvent> Read(int input, CancellationToken cancellationToken) => [];
    }
}
