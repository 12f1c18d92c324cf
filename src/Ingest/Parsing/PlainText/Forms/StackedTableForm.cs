namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// Rows written a cell to a line and parted by blank lines, as BeautifulSoup's <c>get_text</c> flattens tables. A stanza looks alike; so one column has to hold
/// figures in every row but the first, which is a header where it has none there.
/// </summary>
internal sealed class StackedTableForm : IDumpForm
{
    private const int MinimumRows = 3;
    private const int MinimumBlankLines = 2;
    private const int MaximumColumns = 16;
    private const int MaximumCellCharacters = 40;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int columns = dump.Lines[line].BlankBefore >= MinimumBlankLines ? CountCells(dump, line) : 0;
        if (columns is < 2 or > MaximumColumns)
        {
            return 0;
        }

        // Ends at the first row without figures where those above have them, so that nothing is read again and again.
        uint header = FiguresIn(dump, line, columns);
        uint figures = uint.MaxValue;
        int rows = 1;
        for (int next = line + columns; next < dump.References.FirstLine && dump.Lines[next].BlankBefore >= MinimumBlankLines && CountCells(dump, next) == columns; next += columns)
        {
            uint common = figures & FiguresIn(dump, next, columns);
            if (common == 0)
            {
                break;
            }

            figures = common;
            rows++;
        }

        return rows < MinimumRows ? 0 : Add(dump, line, columns, rows, hasHeader: (header & figures) == 0, drafts);
    }

    private static int Add(DumpText dump, int line, int columns, int rows, bool hasHeader, DraftList drafts)
    {
        int group = drafts.OpenGroup();
        for (int row = 0; row < rows; row++)
        {
            int first = line + (row * columns);
            string[] cells = [.. Enumerable.Range(first, columns).Select(cell => InvisibleCharacters.Collapse(dump.Line(cell)))];
            drafts.Add(TableRow.Make(dump, first, first + columns - 1, cells, group, hasHeader && row == 0));
        }

        return rows * columns;
    }

    // 0 where a line is too long for a cell.
    private static int CountCells(DumpText dump, int line)
    {
        int count = 0;
        do
        {
            if (dump.Lines[line + count].Length > MaximumCellCharacters)
            {
                return 0;
            }

            count++;
        }
        while (count <= MaximumColumns && line + count < dump.References.FirstLine && dump.Lines[line + count].BlankBefore == 0);

        return count;
    }

    private static uint FiguresIn(DumpText dump, int line, int columns)
    {
        uint figures = 0;
        for (int i = 0; i < columns; i++)
        {
            figures |= dump.Line(line + i).ContainsAnyInRange('0', '9') ? 1u << i : 0;
        }

        return figures;
    }
}
