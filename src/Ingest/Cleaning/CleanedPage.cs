using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>A page with a verdict for every block.</summary>
public sealed record CleanedPage
{
    /// <summary>The page.</summary>
    public required ParsedPage Page { get; init; }

    /// <summary>One verdict per block, by ordinal.</summary>
    public required IReadOnlyList<BlockVerdict> Verdicts { get; init; }

    /// <summary>How sure the cleaner is of the page as a whole, 0–1; null where nothing estimates it.</summary>
    public double? Confidence { get; init; }

    /// <summary>Predicted page type; null where nothing predicts it.</summary>
    public PageType? PageType { get; init; }
}
