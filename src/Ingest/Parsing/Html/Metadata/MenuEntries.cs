namespace Ingest.Parsing.Html.Metadata;

/// <summary>Entries of lists that hold nothing but links, as menus do.</summary>
internal static class MenuEntries
{
    // Two authors may stand in a list.
    private const int LeastEntries = 3;

    // White space between the items is a node too.
    private const int MaximumNodes = 8;

    /// <summary>Whether an element is such an entry, or all that is in one.</summary>
    public static bool IsWithin(HtmlNode element)
    {
        HtmlNode item = element;
        while (item.Exists && item.Tag != Tag.Li)
        {
            if (item.Tag == Tag.Body || !IsAlone(item))
            {
                return false;
            }

            item = item.Parent;
        }

        return item.Exists && IsLink(item) && 1 + CountLinks(item, static node => node.Next) + CountLinks(item, static node => node.Previous) >= LeastEntries;
    }

    private static int CountLinks(HtmlNode item, Func<HtmlNode, HtmlNode> next)
    {
        int count = 0;
        HtmlNode node = next(item);
        for (int i = 0; i < MaximumNodes && node.Exists; i++)
        {
            count += node.Tag == Tag.Li && IsLink(node) ? 1 : 0;
            node = next(node);
        }

        return count;
    }

    // The first link, or the text before it.
    private static bool IsLink(HtmlNode item)
    {
        HtmlNode node = item.First;
        while (node.Exists && node.Tag != Tag.A && (!node.IsText || node.Text.IsWhiteSpace()))
        {
            node = node.NextIn(item);
        }

        return node.Exists && node.Tag == Tag.A && IsAlone(node);
    }

    private static bool IsAlone(HtmlNode node)
    {
        for (HtmlNode other = node.Parent.First; other.Exists; other = other.Next)
        {
            if (other.Index != node.Index && !(other.IsText && other.Text.IsWhiteSpace()))
            {
                return false;
            }
        }

        return true;
    }
}
