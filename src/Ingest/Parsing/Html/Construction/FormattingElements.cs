namespace Ingest.Parsing.Html.Construction;

/// <summary>The list of active formatting elements: what is opened again in the next paragraph.</summary>
internal sealed class FormattingElements(HtmlTree tree)
{
    /// <summary>Marks where a cell, caption, template or object starts: what is before it is not opened again inside.</summary>
    public const int Marker = -1;

    // Equal elements between two markers (HTML standard, "Noah's Ark clause").
    private const int MaximumEqual = 3;

    private readonly List<int> _nodes = [];

    /// <summary>Entries, markers included.</summary>
    public int Count => _nodes.Count;

    /// <summary>An entry.</summary>
    public int this[int index]
    {
        get => _nodes[index];
        set => _nodes[index] = value;
    }

    /// <summary>Adds a marker.</summary>
    public void AddMarker() => _nodes.Add(Marker);

    /// <summary>Adds an element; the first of too many equal ones goes.</summary>
    public void Add(int node)
    {
        int equal = 0;
        int first = -1;
        for (int i = _nodes.Count - 1; i >= 0 && _nodes[i] != Marker; i--)
        {
            if (AreEqual(tree.Row(_nodes[i]), tree.Row(node)))
            {
                equal++;
                first = i;
            }
        }

        if (equal >= MaximumEqual)
        {
            _nodes.RemoveAt(first);
        }

        _nodes.Add(node);
    }

    /// <summary>Puts an element at an index.</summary>
    public void Insert(int index, int node) => _nodes.Insert(Math.Min(index, _nodes.Count), node);

    /// <summary>Takes out an entry.</summary>
    public void RemoveAt(int index) => _nodes.RemoveAt(index);

    /// <summary>Takes out an element if it is there.</summary>
    public void Remove(int node) => _nodes.Remove(node);

    /// <summary>The index of an element; −1 when it is not there.</summary>
    public int IndexOf(int node) => _nodes.LastIndexOf(node);

    /// <summary>The index of the last element of a name behind the last marker; −1 when there is none.</summary>
    public int FindLast(Tag tag)
    {
        for (int i = _nodes.Count - 1; i >= 0 && _nodes[i] != Marker; i--)
        {
            if (tree.Row(_nodes[i]).Tag == tag)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes out everything behind the last marker, and it.</summary>
    public void ClearToMarker()
    {
        while (_nodes.Count > 0)
        {
            int last = _nodes[^1];
            _nodes.RemoveAt(_nodes.Count - 1);
            if (last == Marker)
            {
                return;
            }
        }
    }

    private bool AreEqual(in NodeRow left, in NodeRow right)
    {
        if (left.Tag != right.Tag || left.Length != right.Length)
        {
            return false;
        }

        foreach (ref readonly AttributeRow attribute in tree.AttributesOf(left))
        {
            if (!HasSame(right, attribute))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasSame(in NodeRow element, in AttributeRow wanted)
    {
        foreach (ref readonly AttributeRow attribute in tree.AttributesOf(element))
        {
            if (attribute.NameHash == wanted.NameHash)
            {
                return tree.Characters(attribute.Start, attribute.Length).SequenceEqual(tree.Characters(wanted.Start, wanted.Length));
            }
        }

        return false;
    }
}
