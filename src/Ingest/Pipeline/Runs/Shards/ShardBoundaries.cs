namespace Ingest.Pipeline.Runs.Shards;

/// <summary>Where, in bytes over all inputs, shards should begin: at equal distances.</summary>
/// <param name="TotalBytes">Bytes of all inputs.</param>
/// <param name="Shards">How many shards.</param>
internal sealed record ShardBoundaries(long TotalBytes, int Shards)
{
    /// <summary>Bytes of a shard.</summary>
    public double ShardBytes => (double)TotalBytes / Shards;

    /// <summary>The byte at which a shard should begin.</summary>
    public double Of(int shard) => (double)TotalBytes * shard / Shards;

    /// <summary>The shard whose beginning is nearest to a byte: never farther than half a shard.</summary>
    public int Nearest(long at) => (int)Math.Round(at / ShardBytes);

    /// <summary>How far a byte is from where a shard should begin.</summary>
    public double Distance(int shard, long at) => Math.Abs(Of(shard) - at);
}
