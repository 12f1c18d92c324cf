using System.Buffers;

namespace Ingest.Parsing.Html.Metadata;

/// <summary>The text of an element, white space collapsed.</summary>
internal static class ElementText
{
    // No name, date or title is longer.
    private const int MaximumCharacters = 1000;

    /// <summary>The text, blocks inside separated by spaces; null when it is empty or longer than <paramref name="atMost"/> characters.</summary>
    public static string? Read(HtmlNode element, int atMost = int.MaxValue)
    {
        // Each text node adds at most the maximum, and only while there are fewer.
        char[] text = ArrayPool<char>.Shared.Rent(2 * MaximumCharacters);
        int length = 0;
        bool isSpacePending = false;
        HtmlNode node = element.First;
        while (node.Exists && length < MaximumCharacters && length <= atMost)
        {
            HtmlNode next = node.NextIn(element);
            if (node.IsText)
            {
                isSpacePending = Append(text, ref length, node.Text, isSpacePending);
            }
            else
            {
                isSpacePending |= TagTable.RoleOf(node.Tag) != ElementRole.Inline;
                next = node.Tag is Tag.Script or Tag.Style or Tag.Svg ? node.NextSkippingIn(element) : next;
            }

            node = next;
        }

        string? read = length == 0 || length > atMost ? null : new string(text, 0, length);
        ArrayPool<char>.Shared.Return(text);
        return read;
    }

    private static bool Append(Span<char> text, ref int length, ReadOnlySpan<char> run, bool isSpacePending)
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

            if (isSpacePending && length > 0)
            {
                text[length++] = ' ';
            }

            isSpacePending = false;
            text[length++] = c;
        }

        return isSpacePending;
    }
}
