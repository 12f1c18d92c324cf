namespace Ingest.Records;

/// <summary>A stretch of a page's text.</summary>
/// <param name="Start">Where it starts, in UTF-16 characters.</param>
/// <param name="End">Where it ends, exclusive.</param>
public readonly record struct CharSpan(int Start, int End);
