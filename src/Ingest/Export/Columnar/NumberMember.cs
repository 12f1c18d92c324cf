using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A number in a structure, null where unknown.</summary>
internal sealed class NumberMember<TItem>(string name, Func<TItem, double?> value) : IMember<TItem>
{
    private readonly LeafBuffer<double> _leaf = new();

    public Field Field { get; } = new DataField<double>(name, nullable: true);

    public ILeafBuffer Leaf => _leaf;

    public void AppendEmptyList() => _leaf.AddGap(1, 0);

    public long Append(TItem item, int repetition)
    {
        if (value(item) is not { } number)
        {
            _leaf.AddGap(3, repetition);
            return 1;
        }

        _leaf.Add(number, 4, repetition);
        return 8;
    }
}
