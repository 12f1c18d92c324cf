using System.Collections;
using AngleSharp.Html.Construction;

namespace Ingest.Parsing.Html;

/// <summary>A node with children.</summary>
internal abstract class LightParent : LightNode, IConstructableNodeList
{
    /// <summary>The first child; null when there is none.</summary>
    public LightNode? First { get; private set; }

    /// <summary>The last child.</summary>
    public LightNode? Last { get; private set; }

    int IConstructableNodeList.Length => Count;

    /// <inheritdoc/>
    protected override IConstructableNodeList ChildList => this;

    private int Count { get; set; }

    // The tree constructor asks for index 0 (adoption agency) or searches from the end (foster parenting), where the open table is.
    IConstructableNode IConstructableNodeList.this[int index] => At(index);

    /// <summary>Appends a node, taking it from where it was.</summary>
    public virtual void Add(LightNode node) => Insert(node, null);

    /// <summary>Appends characters.</summary>
    public virtual void AddText(ReadOnlyMemory<char> text) => Insert(new LightText(text), null);

    /// <summary>Inserts a node before the child at <paramref name="index"/>, or at the end when there is none.</summary>
    public void InsertAt(int index, LightNode node) => Insert(node, index < Count ? At(index) : null);

    /// <summary>Inserts a node before <paramref name="before"/>, a child of this; null appends.</summary>
    public void Insert(LightNode node, LightNode? before)
    {
        node.Parent?.Unlink(node);
        LightNode? previous = before is null ? Last : before.Previous;
        node.Parent = this;
        node.Previous = previous;
        node.Next = before;
        if (previous is null)
        {
            First = node;
        }
        else
        {
            previous.Next = node;
        }

        if (before is null)
        {
            Last = node;
        }
        else
        {
            before.Previous = node;
        }

        Count++;
        OnInserted(node);
    }

    /// <summary>Takes a child out; does nothing when it is not one.</summary>
    public void Unlink(LightNode node)
    {
        if (node.Parent != this)
        {
            return;
        }

        if (node.Previous is null)
        {
            First = node.Next;
        }
        else
        {
            node.Previous.Next = node.Next;
        }

        if (node.Next is null)
        {
            Last = node.Previous;
        }
        else
        {
            node.Next.Previous = node.Previous;
        }

        node.Parent = null;
        node.Next = node.Previous = null;
        Count--;
    }

    void IConstructableNodeList.Clear()
    {
        while (First is { } child)
        {
            Unlink(child);
        }
    }

    IEnumerator<IConstructableNode> IEnumerable<IConstructableNode>.GetEnumerator()
    {
        for (LightNode? node = First; node is not null; node = node.Next)
        {
            yield return node;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<IConstructableNode>)this).GetEnumerator();

    /// <summary>Called after a node was inserted.</summary>
    protected virtual void OnInserted(LightNode node)
    {
    }

    private LightNode At(int index)
    {
        LightNode? node;
        if (index <= Count / 2)
        {
            node = First;
            for (int i = 0; i < index; i++)
            {
                node = node!.Next;
            }
        }
        else
        {
            node = Last;
            for (int i = Count - 1; i > index; i--)
            {
                node = node!.Previous;
            }
        }

        return node ?? throw new ArgumentOutOfRangeException(nameof(index));
    }
}
