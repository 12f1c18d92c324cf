namespace Ingest.Parsing.Html.Construction;

/// <summary>
/// Ends a formatting element across the blocks opened inside it: <c>&lt;b&gt;1&lt;p&gt;2&lt;/b&gt;3</c> (HTML standard, "adoption
/// agency algorithm"). Bounded by the standard's own counts and by the depth limit.
/// </summary>
internal sealed class AdoptionAgency(TreeState state)
{
    private const int OuterRounds = 8;
    private const int KeptInside = 3;

    private OpenElements Open => state.Open;

    private FormattingElements Formatting => state.Formatting;

    /// <summary>Runs; false when the end tag is to be treated as any other.</summary>
    public bool Run(Tag subject)
    {
        if (Open.IsCurrent(subject) && Formatting.IndexOf(Open.Current) < 0)
        {
            Open.Pop();
            return true;
        }

        for (int round = 0; round < OuterRounds; round++)
        {
            int index = Formatting.FindLast(subject);
            if (index < 0)
            {
                return round > 0;
            }

            if (!RunOnce(index))
            {
                return true;
            }
        }

        return true;
    }

    // Whether there may be more to do.
    private bool RunOnce(int index)
    {
        int element = Formatting[index];
        int depth = Open.DepthOf(element);
        if (depth < 0)
        {
            Formatting.RemoveAt(index);
            return false;
        }

        if (!Open.IsInScope(element))
        {
            return false;
        }

        int furthestDepth = FindFurthestBlock(depth);
        if (furthestDepth < 0 || state.IsFull)
        {
            Open.PopTo(depth);
            Formatting.RemoveAt(index);
            return false;
        }

        Adopt(element, depth, furthestDepth);
        return true;
    }

    private int FindFurthestBlock(int depth)
    {
        for (int i = depth + 1; i < Open.Count; i++)
        {
            if (TreeBuilder.IsSpecial(Open.RowAt(i)))
            {
                return i;
            }
        }

        return -1;
    }

    private void Adopt(int element, int depth, int furthestDepth)
    {
        HtmlTree tree = state.Tree;
        int furthest = Open[furthestDepth];
        int bookmark = Formatting.IndexOf(element);
        int last = furthest;
        int inner = 0;
        for (int at = furthestDepth - 1; at > depth; at--)
        {
            int node = Open[at];
            int entry = Formatting.IndexOf(node);
            if (++inner > KeptInside && entry >= 0)
            {
                Formatting.RemoveAt(entry);
                bookmark -= entry < bookmark ? 1 : 0;
                entry = -1;
            }

            if (entry < 0)
            {
                Open.RemoveAt(at);
                continue;
            }

            int copy = state.Copy(node);
            Formatting[entry] = copy;
            Open.Replace(at, copy);
            bookmark = last == furthest ? entry + 1 : bookmark;
            tree.Detach(last);
            tree.Insert(copy, last, -1);
            last = copy;
        }

        tree.Detach(last);
        state.PlaceIn(Open[depth - 1], last);
        int replacement = state.Copy(element);
        tree.MoveChildren(furthest, replacement);
        tree.Insert(furthest, replacement, -1);
        Reopen(element, replacement, furthest, bookmark);
    }

    private void Reopen(int element, int replacement, int furthest, int bookmark)
    {
        int old = Formatting.IndexOf(element);
        Formatting.RemoveAt(old);
        Formatting.Insert(old < bookmark ? bookmark - 1 : bookmark, replacement);
        Open.RemoveAt(Open.DepthOf(element));
        Open.InsertAt(Open.DepthOf(furthest) + 1, replacement);
    }
}
