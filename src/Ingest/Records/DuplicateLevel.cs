namespace Ingest.Records;

/// <summary>How alike records must be to count as duplicates.</summary>
public enum DuplicateLevel
{
    /// <summary>Same words in the same order; case, punctuation and layout do not matter.</summary>
    Exact,

    /// <summary>Exact duplicates and texts most of whose 5-word shingles are shared.</summary>
    Near,
}
