using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>
/// Writes pieces of a block that had to be broken as CommonMark, each so that it reads alone: code in fences of its own, rows of a table below its
/// header. Pieces are cut from the plain text: emphasis and links are not in them.
/// </summary>
/// <param name="block">The block the pieces are of; null for a heading.</param>
internal sealed class PieceMarkdown(SectionBlock? block)
{
    private readonly bool _hasNumbers = block?.Items.Any(static item => item.IsOrdered) ?? false;

    /// <summary>The Markdown of a piece.</summary>
    /// <param name="piece">Its text.</param>
    /// <param name="isFirst">Whether the block begins with it.</param>
    public string Of(string piece, bool isFirst)
    {
        using var output = new TextBuffer();
        switch (block?.Kind)
        {
            case SectionBlockKind.Code:
                MarkdownFence.Write(output, piece, block.CodeLanguage);
                break;
            case SectionBlockKind.Table:
                WriteRows(output, piece, isFirst);
                break;
            case SectionBlockKind.List:
                WriteItems(output, piece);
                break;
            case SectionBlockKind.Quote:
                WriteQuote(output, piece);
                break;
            case SectionBlockKind.Math:
                output.Append("$$\n").Append(piece).Append("\n$$");
                break;
            default:
                Escape(output, piece, InlineContext.Paragraph);
                break;
        }

        return output.ToString();
    }

    private static void Escape(TextBuffer output, string text, InlineContext context)
    {
        var escaped = new MarkdownText(output);
        escaped.Start(context);
        escaped.Write(text, 0, text.Length);
    }

    private void WriteRows(TextBuffer output, string piece, bool isFirst)
    {
        var rows = new List<Block>();
        if (!isFirst && block!.Rows.Count > 0 && TableMarkdown.IsHeader(block.Rows[0]))
        {
            rows.Add(Row([.. block.Rows[0].Select(static cell => cell with { RowSpan = 1 })]));
        }

        foreach (string line in piece.Split('\n'))
        {
            // The first row keeps that its cells are headers.
            bool isOwnHeader = isFirst && rows.Count == 0 && block!.Rows.Count > 0 && TableMarkdown.IsHeader(block.Rows[0]);
            rows.Add(Row([.. line.Split('\t').Select(text => new TableCell(text, isOwnHeader))]));
        }

        new TableMarkdown(output, new InlineMarkdown(output, new LinkResolver(null))).Write(rows);
    }

    private static Block Row(TableCell[] cells) => new() { Ordinal = 0, Kind = BlockKind.TableRow, Text = "", Cells = cells };

    // Items keep their depth below the piece's first; a piece of a broken item is a paragraph.
    private void WriteItems(TextBuffer output, string piece)
    {
        int outer = IndentOf(piece);
        foreach (string line in piece.Split('\n'))
        {
            if (output.Length > 0)
            {
                output.Append('\n');
            }

            int indent = IndentOf(line);
            int marker = MarkerLength(line.AsSpan(indent));
            if (marker > 0)
            {
                output.Append(' ', Math.Max(0, indent - outer)).Append(line.AsSpan(indent, marker));
            }

            Escape(output, line[(indent + marker)..], InlineContext.Paragraph);
        }
    }

    // Text has other labels than numbers, too; they are text of a paragraph then, as is what only looks like a number where no item has one.
    private int MarkerLength(ReadOnlySpan<char> line) => line.StartsWith("- ") ? 2 : _hasNumbers ? ItemMarker.NumberLength(line) : 0;

    private static int IndentOf(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static void WriteQuote(TextBuffer output, string piece)
    {
        foreach (string paragraph in piece.Split("\n\n"))
        {
            output.Append(output.Length > 0 ? "\n>\n> " : "> ");
            Escape(output, paragraph, InlineContext.Quote);
        }
    }
}
