using System.Text;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>The text of an element, white space collapsed.</summary>
internal static class ElementText
{
    // No name, date or title is longer.
    private const int MaximumCharacters = 1000;

    /// <summary>The text, blocks inside separated by spaces; null when it is empty.</summary>
    public static string? Read(HtmlNode element)
    {
        var text = new StringBuilder();
        bool isSpacePending = false;
        HtmlNode node = element.First;
        while (node.Exists && text.Length < MaximumCharacters)
        {
            HtmlNode next = node.NextIn(element);
            if (node.IsText)
            {
                isSpacePending = Append(text, node.Text, isSpacePending);
            }
            else
            {
                isSpacePending |= TagTable.RoleOf(node.Tag) != ElementRole.Inline;
                next = node.Tag is Tag.Script or Tag.Style or Tag.Svg ? node.NextSkippingIn(element) : next;
            }

            node = next;
        }

        return text.Length == 0 ? null : text.ToString();
    }

    private static bool Append(StringBuilder text, ReadOnlySpan<char> run, bool isSpacePending)
    {
        foreach (char c in run[..Math.Min(run.Length, MaximumCharacters)])
        {
            if (char.IsWhiteSpace(c))
            {
                isSpacePending = true;
                continue;
            }

            if (c is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF')
            {
                continue;
            }

            if (isSpacePending && text.Length > 0)
            {
                text.Append(' ');
            }

            isSpacePending = false;
            text.Append(c);
        }

        return isSpacePending;
    }
}
