namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Rows whose cells stand in columns, parted by two spaces or more, as lynx and w3m write tables.</summary>
internal sealed class ColumnTableForm : IDumpForm
{
    private const int MinimumRows = 2;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (dump.Shapes[line].Gaps == 0 || dump.MarkerOf(line).Kind != MarkerKind.None)
        {
            return 0;
        }

        int column = GapEnd(dump, line);
        int taken = 1;
        int end = dump.References.FirstLine;
        int width = dump.Lines[line].Length;
        while (line + taken < end && dump.Lines[line + taken].BlankBefore == 0 && SharesColumn(dump, line + taken, column, width))
        {
            width = Math.Max(width, dump.Lines[line + taken].Indent - dump.Lines[line].Indent + dump.Lines[line + taken].Length);
            taken++;
        }

        if (taken < MinimumRows)
        {
            return 0;
        }

        int group = drafts.OpenGroup();
        for (int i = line; i < line + taken; i++)
        {
            drafts.Add(TableRow.Make(dump, i, Split(dump.Line(i), column - dump.Lines[i].Indent), group));
        }

        return taken;
    }

    // The longest cell of a column leaves but one space before the next: such a row has to fit into the table's width.
    private static bool SharesColumn(DumpText dump, int line, int column, int width)
    {
        int position = column - dump.Lines[line].Indent;
        ReadOnlySpan<char> text = dump.Line(line);
        bool isAligned = position >= 2 && position < text.Length && text[position] != ' ' && text[position - 1] == ' ';
        return isAligned && (dump.Shapes[line].Gaps > 0 ? text[position - 2] == ' ' : dump.Lines[line].Length <= width);
    }

    // Column at which the second cell begins.
    private static int GapEnd(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        int gap = text.IndexOf("  ", StringComparison.Ordinal);
        int after = gap < 0 ? -1 : text[gap..].IndexOfAnyExcept(' ');
        return after < 0 ? -1 : dump.Lines[line].Indent + gap + after;
    }

    // Cells end at gaps; the first also where the second begins, however little is between.
    private static List<string> Split(ReadOnlySpan<char> line, int second)
    {
        var cells = new List<string>();
        ReadOnlySpan<char> rest = line;
        while (!rest.IsEmpty)
        {
            int gap = rest.IndexOf("  ", StringComparison.Ordinal);
            gap = cells.Count == 0 && (gap < 0 || gap > second) ? second - 1 : gap;
            cells.Add(InvisibleCharacters.Collapse(gap < 0 ? rest : rest[..gap]));
            rest = gap < 0 ? [] : rest[gap..].TrimStart(' ');
        }

        return cells;
    }
}
