namespace Ingest.Pipeline.Runs;

/// <summary>One input of a finished run.</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Bytes">Its size; null for a stream.</param>
/// <param name="Counts">What its items came to.</param>
public sealed record ManifestInput(string Path, long? Bytes, OutcomeCounts Counts)
{
    /// <summary>Options of its own where runs with different ones were merged, by name in ordinal order; null: the manifest's are all.</summary>
    public IReadOnlyDictionary<string, string>? Options { get; init; }
}
