using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Where a shard begins and the one before it ends.</summary>
/// <param name="Input">Index of the input.</param>
/// <param name="Item">Item of it, from 0.</param>
/// <param name="Restart">Where that item can be read without those before it; null where it cannot.</param>
internal sealed record ShardStart(int Input, long Item, RestartPoint? Restart);
