using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A whole number in a structure.</summary>
internal sealed class IntegerMember<TItem>(string name, Func<TItem, int> value) : IMember<TItem>
{
    private readonly LeafBuffer<int> _leaf = new();

    public Field Field { get; } = new DataField<int>(name, nullable: true);

    public ILeafBuffer Leaf => _leaf;

    public void AppendEmptyList() => _leaf.AddGap(1, 0);

    public long Append(TItem item, int repetition)
    {
        _leaf.Add(value(item), 4, repetition);
        return 4;
    }
}
