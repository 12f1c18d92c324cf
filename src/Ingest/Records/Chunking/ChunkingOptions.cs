namespace Ingest.Records.Chunking;

/// <summary>How sections are packed into chunks. Immutable.</summary>
public sealed record ChunkingOptions
{
    /// <summary>Smallest budget that leaves room for headings and a sentence.</summary>
    public const int MinimumBudgetWords = 16;

    /// <summary>
    /// Most words a chunk may have, its heading path included; 400, at least 16. English text has about 1.3 tokens a word, so the
    /// default stays near the 512 tokens that common embedding models read.
    /// </summary>
    public int BudgetWords { get; init; } = 400;
}
