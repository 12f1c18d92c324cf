namespace Ingest.Parsing;

/// <summary>A stretch of a block's text with a meaning of its own.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">First character in <see cref="Block.Text"/>.</param>
/// <param name="Length">Characters; 0 for an image whose alternative text is not part of the text.</param>
/// <param name="Target">Address of a link or image, TeX of mathematics; otherwise null.</param>
/// <param name="Alternative">Alternative text of an image of no characters; null when it has none, and otherwise.</param>
public readonly record struct InlineSpan(InlineKind Kind, int Start, int Length, string? Target = null, string? Alternative = null);
