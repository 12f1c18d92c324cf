using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Finds the columns of cells, row by row, where others cover several columns or reach down from above. What is covered is shown as empty cells.</summary>
internal sealed class TableGrid
{
    // Spans are spread over at most this many columns: enough for tables people read, a constant factor for hostile ones.
    private const int MaximumSpannedColumns = 64;

    // For each column, the rows below that a cell further up still covers.
    private readonly int[] _coveredRows = new int[MaximumSpannedColumns];

    /// <summary>Starts a table.</summary>
    public void Clear() => Array.Clear(_coveredRows);

    /// <summary>The first column from one on that no cell from above covers.</summary>
    public int SkipCovered(int column)
    {
        while (column < MaximumSpannedColumns && _coveredRows[column] > 0)
        {
            _coveredRows[column++]--;
        }

        return column;
    }

    /// <summary>Ends a row behind its last cell, also for what reaches down farther right; returns the first column from there on that no cell from above covers.</summary>
    public int EndRow(int column)
    {
        int end = SkipCovered(column);
        for (int i = end; i < MaximumSpannedColumns; i++)
        {
            _coveredRows[i] -= _coveredRows[i] > 0 ? 1 : 0;
        }

        return end;
    }

    /// <summary>Notes how far a cell reaches down; returns the next column.</summary>
    public int Cover(int column, TableCell cell)
    {
        int next = column + ShownWidth(column, cell);
        int covered = cell.RowSpan == 0 ? int.MaxValue : Math.Max(0, cell.RowSpan - 1);
        for (int i = column; i < Math.Min(next, MaximumSpannedColumns); i++)
        {
            _coveredRows[i] = covered;
        }

        return next;
    }

    private static int ShownWidth(int column, TableCell cell) =>
        column + cell.ColumnSpan <= MaximumSpannedColumns ? Math.Max(1, cell.ColumnSpan) : 1;
}
