namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Tables whose header has dashes below, a run of them for each column, as databases and data frames print them. The dashes tell where columns begin.</summary>
internal sealed class RuledColumnsForm : IDumpForm
{
    /// <summary>More are no table, and cost columns times rows.</summary>
    private const int MaximumColumns = 64;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int end = dump.References.FirstLine;
        if (line + 2 >= end || dump.Lines[line + 1].BlankBefore > 0 || !IsRule(dump.Line(line + 1)) || IsRule(dump.Line(line)))
        {
            return 0;
        }

        List<int> columns = FindColumns(dump, line + 1);
        if (columns.Count is < 2 or > MaximumColumns || dump.Shapes[line].Gaps == 0 || !Fits(dump, line, columns))
        {
            return 0;
        }

        int group = drafts.OpenGroup();
        drafts.Add(TableRow.Make(dump, line, Split(dump, line, columns), group, isHeader: true));
        int next = line + 2;
        for (; next < end && dump.Lines[next].BlankBefore == 0 && Fits(dump, next, columns); next++)
        {
            if (!IsRule(dump.Line(next)))
            {
                drafts.Add(TableRow.Make(dump, next, Split(dump, next, columns), group));
            }
        }

        return next - line;
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length > 2 && text[0] is '-' or '=' && !text.ContainsAnyExcept(text[0], ' ', '\t');

    /// <summary>The columns of the page at which runs of dashes begin.</summary>
    private static List<int> FindColumns(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        var columns = new List<int>();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is '-' or '=' && (i == 0 || text[i - 1] is ' '))
            {
                columns.Add(dump.Lines[line].Indent + i);
            }
        }

        return columns;
    }

    // No word lies across the place where a column begins; and what reaches a second column leaves a gap before one.
    private static bool Fits(DumpText dump, int line, List<int> columns)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        foreach (int column in columns)
        {
            int at = column - dump.Lines[line].Indent;
            if (at > 0 && at < text.Length && text[at - 1] != ' ')
            {
                return false;
            }
        }

        return dump.Shapes[line].Gaps > 0 || text.Length <= columns[1] - dump.Lines[line].Indent;
    }

    private static List<string> Split(DumpText dump, int line, List<int> columns)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        var cells = new List<string>(columns.Count);
        int start = 0;
        for (int i = 1; i <= columns.Count; i++)
        {
            int end = i == columns.Count ? text.Length : Math.Clamp(columns[i] - dump.Lines[line].Indent, start, text.Length);
            cells.Add(InvisibleCharacters.Collapse(text[start..end]));
            start = end;
        }

        return cells;
    }
}
