using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A column of maps from names to numbers; maps may be empty, never null; a number may be null.</summary>
internal sealed class MapColumn<TRow, T>(string name, Func<TRow, IEnumerable<KeyValuePair<string, T?>>> entries) : IColumn<TRow>
    where T : struct
{
    private readonly LeafBuffer<ReadOnlyMemory<char>> _keys = new();
    private readonly LeafBuffer<T> _values = new();

    public Field Field { get; } = new MapField(name, new DataField<string>("key", nullable: false), new DataField<T>("value", nullable: true));

    public IReadOnlyList<ILeafBuffer> Leaves => [_keys, _values];

    public long Append(TRow row)
    {
        long bytes = 1;
        int repetition = 0;
        foreach ((string key, T? value) in entries(row))
        {
            _keys.Add(key.AsMemory(), 2, repetition);
            if (value is { } present)
            {
                _values.Add(present, 3, repetition);
            }
            else
            {
                _values.AddGap(2, repetition);
            }

            repetition = 1;
            bytes += key.Length + 12;
        }

        if (repetition == 0)
        {
            _keys.AddGap(1, 0);
            _values.AddGap(1, 0);
        }

        return bytes;
    }
}
