using Ingest.Parsing.Html.Styles;

namespace Ingest.Parsing.Html;

/// <summary>
/// Knows text that a page holds twice, once for the eye and once for screen readers, as shops write prices: what is hidden from screen readers says what the element beside it says.
/// </summary>
internal static class HiddenCopies
{
    private const string Signs = "+#-−–";

    // Prices, ratings and names of buttons are shorter.
    private const int MaximumCharacters = 64;

    private const int MaximumSiblings = 8;

    // What is read of an element to see that; beyond, it is no price.
    private const int MaximumNodes = 64;
    private const int MaximumRead = 512;

    /// <summary>Whether an element is hidden from screen readers and has the letters, digits and signs of the element before or behind it.</summary>
    public static bool Are(HtmlNode element)
    {
        if (element.Get(AttributeKind.Aria_hidden) is not "true")
        {
            return false;
        }

        Span<char> own = stackalloc char[MaximumCharacters];
        own = own[..Read(element, own)];
        return !own.IsEmpty && (Says(Before(element), own) || Says(Behind(element), own));
    }

    private static bool Says(HtmlNode other, ReadOnlySpan<char> text)
    {
        Span<char> said = stackalloc char[MaximumCharacters];
        return IsShown(other) && MemoryExtensions.Equals(said[..Read(other, said)], text, StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsShown(HtmlNode other) =>
        other.Exists && other.IsHtml && TagTable.RoleOf(other.Tag) == ElementRole.Inline
        && other.Get(AttributeKind.Aria_hidden) is not "true" && !VisibilityReader.IsOff(other);

    private static HtmlNode Before(HtmlNode element)
    {
        HtmlNode before = default;
        HtmlNode child = element.Parent.First;
        for (int i = 0; i < MaximumSiblings && child.Exists; i++, child = child.Next)
        {
            if (child == element)
            {
                return before;
            }

            before = child.IsElement ? child : child.IsText && !child.Text.IsWhiteSpace() ? default : before;
        }

        return default;
    }

    private static HtmlNode Behind(HtmlNode element)
    {
        HtmlNode next = element.Next;
        while (next.Exists && next.IsText && next.Text.IsWhiteSpace())
        {
            next = next.Next;
        }

        return next.Exists && next.IsElement ? next : default;
    }

    // Letters, digits and what changes their meaning; none where there is more to read than a copy has.
    private static int Read(HtmlNode element, Span<char> characters)
    {
        int length = 0;
        int nodes = 0;
        int read = 0;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            read += node.IsText ? node.Text.Length : 0;
            if (++nodes > MaximumNodes || read > MaximumRead)
            {
                return 0;
            }

            foreach (char c in node.IsText ? node.Text : default)
            {
                if (!char.IsLetterOrDigit(c) && !Signs.Contains(c, StringComparison.Ordinal))
                {
                    continue;
                }

                if (length == characters.Length)
                {
                    return 0;
                }

                characters[length++] = c;
            }
        }

        return length;
    }
}
