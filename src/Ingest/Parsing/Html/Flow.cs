namespace Ingest.Parsing.Html;

/// <summary>What text becomes where it stands.</summary>
/// <param name="Kind">The kind of block.</param>
/// <param name="Level">Heading level or list depth.</param>
/// <param name="Group">The list, table or quotation it belongs to; −1 for none.</param>
/// <param name="IsOrdered">Whether its list is numbered.</param>
/// <param name="Label">The label of an item, as <see cref="Block.Label"/> has it.</param>
/// <param name="IsBoxHeading">Whether it heads a box beside the text, as <see cref="Block.IsBoxHeading"/> has it.</param>
internal readonly record struct Flow(BlockKind Kind, int Level = 0, int Group = -1, bool IsOrdered = false, string? Label = null, bool IsBoxHeading = false);
