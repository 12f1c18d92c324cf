using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// Writes tables as GitHub's extension. It knows no spans: a cell that covers several columns or rows is followed by empty
/// ones. Rows shorter than the widest are not padded (readers fill them), so the output stays linear in the input.
/// </summary>
internal sealed class TableMarkdown(TextBuffer output, InlineMarkdown inline)
{
    private readonly TableGrid _grid = new();

    /// <summary>Whether every cell with text is a header cell. Tables without such a row get an empty header, which GitHub demands.</summary>
    public static bool IsHeader(IReadOnlyList<TableCell> row)
    {
        bool hasHeader = false;
        foreach (TableCell cell in row)
        {
            if (!cell.IsHeader && !string.IsNullOrWhiteSpace(cell.Text))
            {
                return false;
            }

            hasHeader |= cell.IsHeader;
        }

        return hasHeader;
    }

    /// <summary>Writes the rows of one table.</summary>
    public void Write(List<Block> rows)
    {
        int columns = CountColumns(rows);
        bool hasHeader = IsHeader(rows[0].Cells);
        if (!hasHeader)
        {
            AppendCells(columns, "   ");
            output.Append('\n');
            AppendCells(columns, " --- ");
        }

        for (int i = 0; i < rows.Count; i++)
        {
            if (i > 0 || !hasHeader)
            {
                output.Append('\n');
            }

            WriteRow(rows[i], i == 0 && hasHeader ? columns : 0);
            if (i == 0 && hasHeader)
            {
                output.Append('\n');
                AppendCells(columns, " --- ");
            }
        }
    }

    private void AppendCells(int count, string cell)
    {
        output.Append('|');
        for (int i = 0; i < count; i++)
        {
            output.Append(cell).Append('|');
        }
    }

    private void WriteRow(Block row, int padTo)
    {
        output.Append('|');
        int column = 0;
        int start = 0;
        int cursor = 0;
        bool isJoined = IsJoined(row);
        foreach (TableCell cell in CellsOf(row))
        {
            int free = _grid.SkipCovered(column);
            AppendEmpty(free - column);
            output.Append(' ');
            WriteCell(row, cell, isJoined ? start : -1, ref cursor);
            output.Append(" |");
            start += cell.Text.Length + 1;
            column = _grid.Cover(free, cell);
            AppendEmpty(column - free - 1);
        }

        int end = _grid.EndRow(column);
        AppendEmpty(Math.Max(end, padTo) - column);
    }

    private void AppendEmpty(int count)
    {
        for (int i = 0; i < count; i++)
        {
            output.Append("   |");
        }
    }

    private void WriteCell(Block row, TableCell cell, int start, ref int cursor)
    {
        if (start >= 0)
        {
            inline.Write(row, start, start + cell.Text.Length, ref cursor, InlineContext.Cell);
            return;
        }

        int none = 0;
        Block alone = row with { Text = cell.Text, Inlines = [] };
        inline.Write(alone, 0, cell.Text.Length, ref none, InlineContext.Cell);
    }

    private static IReadOnlyList<TableCell> CellsOf(Block row) => row.Cells.Count > 0 ? row.Cells : [new TableCell(row.Text)];

    /// <summary>Whether the row's text is its cells joined by tabs, so that spans of the text can be found in the cells.</summary>
    private static bool IsJoined(Block row)
    {
        int length = -1;
        foreach (TableCell cell in row.Cells)
        {
            int start = length + 1;
            length = start + cell.Text.Length;
            if (length > row.Text.Length || string.CompareOrdinal(row.Text, start, cell.Text, 0, cell.Text.Length) != 0)
            {
                return false;
            }
        }

        return length == row.Text.Length;
    }

    /// <summary>Columns of the widest row, cells that reach down from above included.</summary>
    private int CountColumns(List<Block> rows)
    {
        _grid.Clear();
        int widest = 1;
        foreach (Block row in rows)
        {
            int column = 0;
            foreach (TableCell cell in CellsOf(row))
            {
                column = _grid.Cover(_grid.SkipCovered(column), cell);
            }

            widest = Math.Max(widest, _grid.EndRow(column));
        }

        _grid.Clear();
        return widest;
    }
}
