namespace Ingest.Parsing.Html.Items;

/// <summary>
/// Knows items whose parts are boxes of their own, though they are read in one: a quantity and what there is so much of, a day and what is on. Told by the first part, a number that
/// nobody writes a paragraph for.
/// </summary>
internal static class ItemParts
{
    /// <summary>Characters of a quantity or a day at most; 16.</summary>
    private const int LongestNumber = 16;

    /// <summary>Characters of an item at most: what is longer has parts that stand by themselves; 200.</summary>
    private const int LongestItem = 200;

    /// <summary>Nodes of an item that are looked at.</summary>
    private const int MaximumNodes = 60;

    /// <summary>Whether an item's parts are read in one.</summary>
    public static bool Are(HtmlNode item)
    {
        if ((item.Marks & (ContentMarks.Block | ContentMarks.TellingBlock)) != ContentMarks.Block)
        {
            return false;
        }

        int length = 0;
        int nodes = 0;
        int first = -1;
        bool hasNumber = false;
        bool isInFirst = true;
        for (HtmlNode node = item.First; node.Exists; node = node.NextIn(item))
        {
            if (!node.IsText || node.Text.IsWhiteSpace())
            {
                nodes++;
                continue;
            }

            ReadOnlySpan<char> text = node.Text.Trim();
            int box = BoxOf(node, item);
            first = first < 0 ? box : first;
            isInFirst &= box == first;
            length += text.Length;
            hasNumber |= isInFirst && HasNumber(text);
            if (length > (isInFirst ? LongestNumber : LongestItem) || !(isInFirst || hasNumber) || nodes > MaximumNodes)
            {
                return false;
            }
        }

        return !isInFirst;
    }

    // The block-level element a text stands in.
    private static int BoxOf(HtmlNode text, HtmlNode item)
    {
        HtmlNode box = text.Parent;
        while (box.Index != item.Index && TagTable.RoleOf(box.Tag) != ElementRole.Block)
        {
            box = box.Parent;
        }

        return box.Index;
    }

    private static bool HasNumber(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsNumber(c))
            {
                return true;
            }
        }

        return false;
    }
}
