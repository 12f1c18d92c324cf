namespace Ingest.Records;

/// <summary>What is measured, masked and filtered once a page is clean. Immutable; by default nothing beyond the language.</summary>
public sealed record RecordOptions
{
    /// <summary>BCP 47 tags of the languages to keep, compared by their first part; empty: all. Pages in others are dropped.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether the published quality signals go into <c>quality{}</c>; implied by <see cref="Filters"/>.</summary>
    public bool MeasuresQuality { get; init; }

    /// <summary>Published rule sets that drop pages; empty: none.</summary>
    public IReadOnlyList<QualityHeuristic> Filters { get; init; } = [];

    /// <summary>Personal data to replace by a word in brackets; empty: none.</summary>
    public IReadOnlyList<MaskKind> Masks { get; init; } = [];

    /// <summary>How alike records must be to count as duplicates; null: duplicates are not looked for.</summary>
    public DeduplicationOptions? Deduplication { get; init; }
}
