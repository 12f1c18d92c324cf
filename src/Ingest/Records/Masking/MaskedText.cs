namespace Ingest.Records.Masking;

/// <summary>A text after masking.</summary>
/// <param name="Text">The text; the same instance when nothing matched.</param>
/// <param name="Counts">Replacements by kind in the kinds' order; kinds without a match are absent.</param>
internal sealed record MaskedText(string Text, IReadOnlyList<KeyValuePair<MaskKind, int>> Counts);
