namespace Ingest.Parsing.Html;

/// <summary>An attribute that is kept.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="NameHash">Distinguishes names of kind <see cref="AttributeKind.Other"/>.</param>
/// <param name="Start">Where its value starts in the tree's characters.</param>
/// <param name="Length">Characters of its value.</param>
internal readonly record struct AttributeRow(AttributeKind Kind, uint NameHash, int Start, int Length);
