using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A column of numbers or truth values, null where unknown.</summary>
internal sealed class ValueColumn<TRow, T>(string name, Func<TRow, T?> value) : IColumn<TRow>
    where T : struct
{
    private readonly LeafBuffer<T> _leaf = new();

    public Field Field { get; } = new DataField<T>(name, nullable: true);

    public IReadOnlyList<ILeafBuffer> Leaves => [_leaf];

    public long Append(TRow row)
    {
        if (value(row) is { } present)
        {
            _leaf.Add(present, 1, 0);
        }
        else
        {
            _leaf.AddGap(0, 0);
        }

        return 8;
    }
}
