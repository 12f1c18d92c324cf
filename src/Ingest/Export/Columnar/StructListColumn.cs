using Parquet.Schema;

namespace Ingest.Export.Columnar;

/// <summary>A column of lists of structures; lists may be empty, never null.</summary>
internal sealed class StructListColumn<TRow, TItem> : IColumn<TRow>
{
    private readonly Func<TRow, IReadOnlyList<TItem>> _items;
    private readonly IReadOnlyList<IMember<TItem>> _members;

    public StructListColumn(string name, Func<TRow, IReadOnlyList<TItem>> items, IReadOnlyList<IMember<TItem>> members)
    {
        _items = items;
        _members = members;
        Field = new ListField(name, new StructField("element", [.. members.Select(member => member.Field)]));
        Leaves = [.. members.Select(member => member.Leaf)];
    }

    public Field Field { get; }

    public IReadOnlyList<ILeafBuffer> Leaves { get; }

    public long Append(TRow row)
    {
        IReadOnlyList<TItem> items = _items(row);
        long bytes = 1;
        foreach (IMember<TItem> member in _members)
        {
            if (items.Count == 0)
            {
                member.AppendEmptyList();
            }

            for (int i = 0; i < items.Count; i++)
            {
                bytes += member.Append(items[i], i == 0 ? 0 : 1);
            }
        }

        return bytes;
    }
}
