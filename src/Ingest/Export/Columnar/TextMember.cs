using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A text in a structure, null where unknown.</summary>
internal sealed class TextMember<TItem>(string name, Func<TItem, string?> value) : IMember<TItem>
{
    private readonly LeafBuffer<ReadOnlyMemory<char>> _leaf = new();

    public Field Field { get; } = new DataField<string>(name, nullable: true);

    public ILeafBuffer Leaf => _leaf;

    public void AppendEmptyList() => _leaf.AddGap(1, 0);

    public long Append(TItem item, int repetition)
    {
        if (value(item) is not { } text)
        {
            _leaf.AddGap(3, repetition);
            return 1;
        }

        _leaf.Add(text.AsMemory(), 4, repetition);
        return text.Length + 4;
    }
}
