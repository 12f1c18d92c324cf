namespace Ingest.Parsing.Html;

/// <summary>An image of the block being read.</summary>
/// <param name="Span">Its place among the spans.</param>
/// <param name="Source">Its address; null when it has none.</param>
/// <param name="Alternative">Its alternative text; may be empty.</param>
internal readonly record struct PendingImage(int Span, string? Source, string Alternative);
