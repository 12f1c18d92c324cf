namespace Ingest.Parsing.Html;

/// <summary>An attribute of a <see cref="LightElement"/>.</summary>
/// <param name="Kind">Its name.</param>
/// <param name="NameHash">Distinguishes names of kind <see cref="AttributeKind.Other"/>; otherwise 0.</param>
/// <param name="Value">Its value: a slice of the tokenizer's buffer, valid until the document is disposed.</param>
internal readonly record struct LightAttribute(AttributeKind Kind, int NameHash, ReadOnlyMemory<char> Value);
