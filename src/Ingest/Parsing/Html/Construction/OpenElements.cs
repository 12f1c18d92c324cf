using AngleSharp.Dom;

namespace Ingest.Parsing.Html.Construction;

/// <summary>The stack of open elements. Counts by tag answer most searches without one.</summary>
internal sealed class OpenElements(HtmlTree tree)
{
    private readonly int[] _counts = new int[Enum.GetValues<Tag>().Length];
    private int[] _nodes = new int[64];

    /// <summary>Elements in the stack.</summary>
    public int Count { get; private set; }

    /// <summary>The innermost element.</summary>
    public int Current => _nodes[Count - 1];

    /// <summary>Its row.</summary>
    public ref NodeRow CurrentRow => ref tree.Row(_nodes[Count - 1]);

    /// <summary>The element at a depth, 0 for the root.</summary>
    public int this[int depth] => _nodes[depth];

    /// <summary>The row at a depth.</summary>
    public ref NodeRow RowAt(int depth) => ref tree.Row(_nodes[depth]);

    /// <summary>Whether the innermost element is this HTML element.</summary>
    public bool IsCurrent(Tag tag) => CurrentRow is { Kind: NodeKind.Html } row && row.Tag == tag;

    /// <summary>Whether any open HTML element has this name.</summary>
    public bool Has(Tag tag) => _counts[(int)tag] > 0;

    /// <summary>Adds the innermost element.</summary>
    public void Push(int node) => InsertAt(Count, node);

    /// <summary>Adds an element at a depth.</summary>
    public void InsertAt(int depth, int node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes.AsSpan(depth, Count - depth).CopyTo(_nodes.AsSpan(depth + 1));
        _nodes[depth] = node;
        Count++;
        CountOne(node, 1);
    }

    /// <summary>Takes out the innermost element.</summary>
    public void Pop() => CountOne(_nodes[--Count], -1);

    /// <summary>Takes out the element at a depth.</summary>
    public void RemoveAt(int depth)
    {
        CountOne(_nodes[depth], -1);
        _nodes.AsSpan(depth + 1, Count - depth - 1).CopyTo(_nodes.AsSpan(depth));
        Count--;
    }

    /// <summary>Puts another element in the place of one; both have the same name.</summary>
    public void Replace(int depth, int node) => _nodes[depth] = node;

    /// <summary>The depth of an element; −1 when it is not open.</summary>
    public int DepthOf(int node) => Array.LastIndexOf(_nodes, node, Count - 1, Count);

    /// <summary>The depth of the innermost HTML element of a name; −1 when there is none.</summary>
    public int FindLast(Tag tag)
    {
        if (!Has(tag))
        {
            return -1;
        }

        int depth = Count - 1;
        while (!Is(RowAt(depth), tag))
        {
            depth--;
        }

        return depth;
    }

    /// <summary>Whether an element of a name is open, and nothing that ends the scope inside it.</summary>
    public bool HasInScope(Tag tag, Scope scope)
    {
        if (!Has(tag))
        {
            return false;
        }

        for (int depth = Count - 1; depth >= 0; depth--)
        {
            ref NodeRow row = ref RowAt(depth);
            if (Is(row, tag))
            {
                return true;
            }

            if (Scopes.Ends(scope, row))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Likewise for one element.</summary>
    public bool IsInScope(int node)
    {
        for (int depth = Count - 1; depth >= 0; depth--)
        {
            if (_nodes[depth] == node)
            {
                return true;
            }

            if (Scopes.Ends(Scope.Default, RowAt(depth)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a heading is in scope, and at what depth; −1 when none is.</summary>
    public int FindHeadingInScope()
    {
        for (int depth = Count - 1; depth >= 0; depth--)
        {
            ref NodeRow row = ref RowAt(depth);
            if (row.Kind == NodeKind.Html && row.Tag is >= Tag.H1 and <= Tag.H6)
            {
                return depth;
            }

            if (Scopes.Ends(Scope.Default, row))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>Closes elements until only so many are open.</summary>
    public void PopTo(int count)
    {
        while (Count > count)
        {
            Pop();
        }
    }

    /// <summary>Closes elements up to and with the innermost one of a name, which must be open.</summary>
    public void PopThrough(Tag tag) => PopTo(FindLast(tag));

    /// <summary>Closes elements whose end tags may be left out, but for one name.</summary>
    public void CloseImplied(Tag except = Tag.Unknown)
    {
        while (CurrentRow is { Kind: NodeKind.Html } row && row.Tag != except && (TagTable.FlagsOf(row.Tag) & NodeFlags.ImpliedEnd) != 0)
        {
            Pop();
        }
    }

    /// <summary>Closes those and the parts of tables (HTML standard, "generate all implied end tags thoroughly").</summary>
    public void CloseImpliedThoroughly()
    {
        while (CurrentRow is { Kind: NodeKind.Html } row && row.Tag is not (Tag.Body or Tag.Html) && (TagTable.FlagsOf(row.Tag) & (NodeFlags.ImpliedEnd | NodeFlags.ImplicitlyClosed)) != 0)
        {
            Pop();
        }
    }

    /// <summary>Closes elements until one of the names, a template or the root is the innermost (HTML standard, "clear the stack back to a … context").</summary>
    public void ClearTo(Tag first, Tag second = Tag.Template, Tag third = Tag.Template)
    {
        while (Count > 1 && !(CurrentRow is { Kind: NodeKind.Html } row && (row.Tag == first || row.Tag == second || row.Tag == third || row.Tag == Tag.Template)))
        {
            Pop();
        }
    }

    private static bool Is(in NodeRow row, Tag tag) => row.Tag == tag && row.Kind == NodeKind.Html;

    private void CountOne(int node, int change)
    {
        ref NodeRow row = ref tree.Row(node);
        if (row.Kind == NodeKind.Html)
        {
            _counts[(int)row.Tag] += change;
        }
    }
}
