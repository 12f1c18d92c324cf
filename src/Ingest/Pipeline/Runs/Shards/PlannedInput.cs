namespace Ingest.Pipeline.Runs.Shards;

/// <summary>An input as it was when the plan was made; a shard refuses one that changed since.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Changed">Time of last change, in UTC ticks.</param>
internal sealed record PlannedInput(string Path, long Bytes, long Changed)
{
    /// <summary>How many items it holds; null where no shard begins or ends inside it, so that nobody had to count.</summary>
    public long? Items { get; init; }
}
