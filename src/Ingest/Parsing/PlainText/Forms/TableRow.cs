namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Makes the draft of a table's row.</summary>
internal static class TableRow
{
    /// <summary>A row of cells; a row of which one cell alone has text is a paragraph.</summary>
    public static Draft Make(DumpText dump, int line, IReadOnlyList<string> texts, int group, bool isHeader = false) => Make(dump, line, line, texts, group, isHeader);

    /// <summary>The same of a row that takes several lines.</summary>
    public static Draft Make(DumpText dump, int line, int last, IReadOnlyList<string> texts, int group, bool isHeader)
    {
        int filled = 0;
        var cells = new TableCell[texts.Count];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = new(dump.WithoutMarks(texts[i]), isHeader);
            filled += texts[i].Length > 0 ? 1 : 0;
        }

        bool isRow = filled > 1;
        return new()
        {
            Kind = isRow ? BlockKind.TableRow : BlockKind.Paragraph,
            Text = dump.WithoutMarks(isRow ? string.Join('\t', texts) : string.Concat(texts)),
            Start = dump.Lines[line].Start,
            End = dump.Lines[last].End,
            Shape = dump.Shapes[line],
            BlankBefore = dump.Lines[line].BlankBefore,
            Group = isRow ? group : -1,
            Cells = isRow ? cells : [],
        };
    }
}
