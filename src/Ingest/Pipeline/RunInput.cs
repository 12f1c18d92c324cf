namespace Ingest.Pipeline;

/// <summary>One input of a run.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Bytes">Its size on disk; null for a stream of unknown length.</param>
public sealed record RunInput(string Path, long? Bytes)
{
    /// <summary>Time of last change in ticks, to notice that an input changed between two attempts; 0 where unknown.</summary>
    internal long Changed { get; init; }
}
