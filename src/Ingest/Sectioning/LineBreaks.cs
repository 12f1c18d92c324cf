using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// Makes lines of a block's line breaks: a space and a line feed are equally long, so spans stay where they are. Running text has lines, as a
/// browser shows them; a heading, a term and a cell are one line each, which is what outlines and tables are read by. An item's lines
/// stand in its own text and in Markdown; in the plain text of its list it is still one line.
/// </summary>
internal static class LineBreaks
{
    /// <summary>The block with lines in its text; the same instance where it has none.</summary>
    public static Block Restore(Block block) =>
        block.LineBreaks.Count == 0 || !HoldsLines(block.Kind) ? block : block with { Text = BlockLines.TextOf(block), LineBreaks = [] };

    private static bool HoldsLines(BlockKind kind) =>
        kind is BlockKind.Paragraph or BlockKind.Quote or BlockKind.ListItem or BlockKind.DefinitionDescription or BlockKind.Caption;
}
