using Parquet;
using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A table filled through its columns.</summary>
/// <typeparam name="TRow">What a row is made from.</typeparam>
internal sealed class RowTable<TRow> : IRowTable
{
    private readonly IReadOnlyList<IColumn<TRow>> _columns;
    private readonly Func<PreparedRecord, IEnumerable<TRow>> _rows;

    public RowTable(IReadOnlyList<IColumn<TRow>> columns, Func<PreparedRecord, IEnumerable<TRow>> rows)
    {
        _columns = columns;
        _rows = rows;
        Schema = new ParquetSchema([.. columns.Select(column => column.Field)]);
    }

    public ParquetSchema Schema { get; }

    public int Rows { get; private set; }

    public long Bytes { get; private set; }

    public void Append(PreparedRecord record)
    {
        foreach (TRow row in _rows(record))
        {
            foreach (IColumn<TRow> column in _columns)
            {
                Bytes += column.Append(row);
            }

            Rows++;
        }
    }

    public async Task WriteAsync(ParquetWriter writer)
    {
        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        DataField[] fields = Schema.DataFields;
        int next = 0;
        foreach (IColumn<TRow> column in _columns)
        {
            foreach (ILeafBuffer leaf in column.Leaves)
            {
                await leaf.WriteAsync(fields[next++], group);
            }
        }

        group.CompleteValidate();
        (Rows, Bytes) = (0, 0);
    }
}
