namespace Ingest.Cleaning.Classification;

/// <summary>What the stock phrases know of a text.</summary>
/// <param name="Kind">Its kind; none where some of its words belong to no phrase.</param>
/// <param name="Words">Words that belong to phrases.</param>
internal readonly record struct StockMatch(StockKind Kind, int Words);
