namespace Ingest.Pipeline.Runs.Shards;

/// <summary>What says that a shard is done: written once, by the first attempt that finished.</summary>
/// <param name="Shard">Number of the shard, from 0.</param>
/// <param name="Plan">Hash of the plan.</param>
/// <param name="Log">File name of the attempt's log.</param>
/// <param name="Bytes">Length of the log.</param>
/// <param name="Sha256">SHA-256 of the log, lower-case hexadecimal.</param>
/// <param name="Counts">What became of the shard's items.</param>
internal sealed record ShardMarker(int Shard, string Plan, string Log, long Bytes, string Sha256, OutcomeCounts Counts);
