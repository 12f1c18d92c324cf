using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A column of texts, null where unknown.</summary>
internal sealed class TextColumn<TRow>(string name, Func<TRow, string?> value) : IColumn<TRow>
{
    private readonly LeafBuffer<ReadOnlyMemory<char>> _leaf = new();

    public Field Field { get; } = new DataField<string>(name, nullable: true);

    public IReadOnlyList<ILeafBuffer> Leaves => [_leaf];

    public long Append(TRow row)
    {
        if (value(row) is not { } text)
        {
            _leaf.AddGap(0, 0);
            return 1;
        }

        _leaf.Add(text.AsMemory(), 1, 0);
        return text.Length + 4;
    }
}
