using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A list of texts in a structure; may be empty, never null.</summary>
internal sealed class TextListMember<TItem>(string name, Func<TItem, IReadOnlyList<string>> values) : IMember<TItem>
{
    private readonly LeafBuffer<ReadOnlyMemory<char>> _leaf = new();

    public Field Field { get; } = new ListField(name, new DataField<string>("element", nullable: false));

    public ILeafBuffer Leaf => _leaf;

    public void AppendEmptyList() => _leaf.AddGap(1, 0);

    public long Append(TItem item, int repetition)
    {
        IReadOnlyList<string> texts = values(item);
        if (texts.Count == 0)
        {
            _leaf.AddGap(4, repetition);
            return 1;
        }

        long bytes = 0;
        for (int i = 0; i < texts.Count; i++)
        {
            _leaf.Add(texts[i].AsMemory(), 5, i == 0 ? repetition : 2);
            bytes += texts[i].Length + 4;
        }

        return bytes;
    }
}
