namespace Ingest.Parsing;

/// <summary>An item of a list, for what stands in it below its first block.</summary>
/// <param name="Group">The <see cref="Block.Group"/> of its list.</param>
/// <param name="Level">Its depth, from 1.</param>
public readonly record struct ItemPlace(int Group, int Level);
