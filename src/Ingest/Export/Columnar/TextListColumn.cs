using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A column of lists of texts; lists may be empty, never null.</summary>
internal sealed class TextListColumn<TRow>(string name, Func<TRow, IReadOnlyList<string>> values) : IColumn<TRow>
{
    private readonly LeafBuffer<ReadOnlyMemory<char>> _leaf = new();

    public Field Field { get; } = new ListField(name, new DataField<string>("element", nullable: false));

    public IReadOnlyList<ILeafBuffer> Leaves => [_leaf];

    public long Append(TRow row)
    {
        IReadOnlyList<string> texts = values(row);
        if (texts.Count == 0)
        {
            _leaf.AddGap(1, 0);
            return 1;
        }

        long bytes = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            _leaf.Add(texts[i].AsMemory(), 2, i == 0 ? 0 : 1);
            bytes += texts[i].Length + 4;
        }

        return bytes;
    }
}
