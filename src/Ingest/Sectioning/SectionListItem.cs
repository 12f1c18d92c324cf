namespace Ingest.Sectioning;

/// <summary>One item of a list.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Depth">Nesting, from 1.</param>
/// <param name="IsOrdered">Whether it is numbered.</param>
public readonly record struct SectionListItem(string Text, int Depth, bool IsOrdered);
