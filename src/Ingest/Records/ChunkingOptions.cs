namespace Ingest.Records;

/// <summary>How sections are packed into chunks. Immutable.</summary>
public sealed record ChunkingOptions
{
    /// <summary>Smallest budget, in words or tokens, that leaves room for headings and a sentence.</summary>
    public const int MinimumBudget = 16;

    /// <summary>
    /// Most words a chunk may have, its heading path included; 400, at least 16. English text has about 1.3 tokens a word, so the
    /// default stays near the 512 tokens that common embedding models read. Does not count where <see cref="Tokens"/> is set.
    /// </summary>
    public int BudgetWords { get; init; } = 400;

    /// <summary>Most tokens a chunk may have, its heading path included; 512, at least 16. Counts only where <see cref="Tokens"/> is set.</summary>
    public int BudgetTokens { get; init; } = 512;

    /// <summary>Counts tokens; null: the budget is in words.</summary>
    public ITokenCounter? Tokens { get; init; }
}
