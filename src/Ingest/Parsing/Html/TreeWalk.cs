namespace Ingest.Parsing.Html;

/// <summary>Document order without recursion.</summary>
internal static class TreeWalk
{
    /// <summary>The node after <paramref name="node"/> inside <paramref name="root"/>, children included; null at the end.</summary>
    public static LightNode? Next(LightNode node, LightParent root) => (node as LightParent)?.First ?? NextSkipping(node, root);

    /// <summary>Likewise, without the children of <paramref name="node"/>.</summary>
    public static LightNode? NextSkipping(LightNode node, LightParent root)
    {
        LightNode? at = node;
        while (at is not null && at != root)
        {
            if (at.Next is { } next)
            {
                return next;
            }

            at = at.Parent;
        }

        return null;
    }
}
