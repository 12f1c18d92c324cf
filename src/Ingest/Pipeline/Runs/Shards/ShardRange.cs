using Ingest.Sources;

namespace Ingest.Pipeline.Runs.Shards;

/// <summary>A stretch of one input, in items.</summary>
/// <param name="Input">Index of the input in the plan.</param>
/// <param name="FirstItem">First item, from 0.</param>
/// <param name="EndItem">The item behind the last; null: to the end of the input.</param>
internal sealed record ShardRange(int Input, long FirstItem, long? EndItem)
{
    /// <summary>Where in the input the first item can be read without what stands before it; null: all of that is read past.</summary>
    public RestartPoint? Restart { get; init; }
}
