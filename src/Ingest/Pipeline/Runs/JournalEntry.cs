namespace Ingest.Pipeline.Runs;

/// <summary>A checkpoint: what is on disk for good. Everything after it is done again by the next attempt.</summary>
internal sealed record JournalEntry
{
    /// <summary>Input that comes next or is half consumed.</summary>
    public int Input { get; init; }

    /// <summary>Items of it that are accounted for.</summary>
    public long Items { get; init; }

    /// <summary>Part that was finished at this checkpoint; null when none was.</summary>
    public SealedFile? Sealed { get; init; }

    /// <summary>Part that is still growing; null when none is.</summary>
    public OpenPart? Open { get; init; }

    /// <summary>Bytes of the rejects file.</summary>
    public long RejectBytes { get; init; }

    /// <summary>SHA-256 of these bytes.</summary>
    public string RejectSha256 { get; init; } = "";

    /// <summary>Counts since the checkpoint before, by input.</summary>
    public IReadOnlyList<JournalCounts> Counts { get; init; } = [];

    /// <summary>Whether all inputs are consumed: only names and the manifest are left to do.</summary>
    public bool IsComplete { get; init; }
}
