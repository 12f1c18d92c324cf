using Ingest.Decoding;

namespace Ingest.Parsing.Html;

/// <summary>Knows the little links that pages put beside headings: "#", "¶", "Link to this heading", "[edit]".</summary>
internal static class HeadingMarks
{
    // Longer than any phrase of the list; what is longer is part of the heading.
    private const int MaximumCharacters = 40;

    private const string Symbols = "¶#§\uF0C1\u200B";

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Phrases =
        EmbeddedLines.Read("Parsing/Html/heading-marks.txt").ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element inside a heading is such a mark, and not heading text.</summary>
    public static bool IsMark(HtmlNode element)
    {
        if (element.Get(AttributeKind.Class).Contains("mw-editsection", StringComparison.Ordinal))
        {
            return true;
        }

        if (element.Tag is not (Tag.A or Tag.Button or Tag.Span))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[MaximumCharacters];
        int length = 0;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            if (node.IsText)
            {
                if (length + node.TextLength > MaximumCharacters)
                {
                    return false;
                }

                node.Text.CopyTo(buffer[length..]);
                length += node.TextLength;
            }
        }

        ReadOnlySpan<char> label = buffer[..length].Trim();
        return !label.IsEmpty && (label.Trim(Symbols).IsEmpty || Phrases.Contains(label.TrimStart('#')));
    }
}
