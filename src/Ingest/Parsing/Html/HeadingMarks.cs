using Ingest.Decoding;

namespace Ingest.Parsing.Html;

/// <summary>
/// Knows the little links that pages put beside headings ("#", "¶", "Link to this heading", "[edit]"), terms ("[source]") and notes ("↩", "^"): they lead to what they stand beside,
/// back to where it is spoken of, or to its source.
/// </summary>
internal static class HeadingMarks
{
    // Longer than any phrase of either list; what is longer is part of the heading.
    private const int MaximumCharacters = EditMarks.MaximumCharacters;

    private const string Symbols = "¶#§◆\uF0C1\u200B";

    // What stands beside text for nothing else. The last are variation selectors: text or picture.
    private const string Signs = "¶\uF0C1\u200B↩\uFE0E\uFE0F";

    // Also operators and directions: marks only where they lead to a reference.
    private const string BackSigns = "^↑\uFE0E\uFE0F";

    private const string UpSigns = "↑⇧▲[] ";

    private static readonly KnownWords Phrases = new(EmbeddedLines.Read("Parsing/Html/heading-marks.txt"));

    private static readonly KnownWords SourcePhrases = new("show source", "toggle source", "view source");

    private static readonly KnownWords SourceWords = new("source", "src");

    private static readonly KnownWords SourceClasses = new(
        "source", "source-link", "sourcelink", "src", "src-link", "srclink", "view-source", "viewcode-link");

    /// <summary>Whether an element inside a heading is such a mark, and not heading text.</summary>
    /// <param name="element">An inline element.</param>
    /// <param name="isBehindText">Whether text of the heading stands before it.</param>
    public static bool IsMark(HtmlNode element, bool isBehindText)
    {
        if (element.Tag is not (Tag.A or Tag.Button or Tag.Span))
        {
            return false;
        }

        Span<char> buffer = stackalloc char[MaximumCharacters];
        ReadOnlySpan<char> label = Read(element, buffer);
        return !label.IsEmpty
            && (label.Trim(Symbols).IsEmpty || Phrases.Contains(label.TrimStart('#')) || EditMarks.IsBracketed(label)
                || LeadsUp(element, label) || (isBehindText && LeadsToSource(element, label)));
    }

    /// <summary>
    /// Whether an element is such a mark wherever it stands: a link to a place of the page with nothing but a sign in it, or, as MediaWiki, RDoc and rustdoc write their marks, by its
    /// class, for their brackets and words are no part of the link.
    /// </summary>
    /// <param name="element">An inline element.</param>
    /// <param name="isInTerm">Whether it stands behind a term, which has the marks of headings, if they are no words without brackets.</param>
    public static bool IsMarkAnywhere(HtmlNode element, bool isInTerm)
    {
        if (element.Tag == Tag.Span)
        {
            ReadOnlySpan<char> classes = element.Get(AttributeKind.Class);
            return classes.StartsWith("mw-editsection") || classes.StartsWith("mw-cite-backlink") || classes is "method-click-advice" or "out-of-band";
        }

        if (element.Tag != Tag.A)
        {
            return false;
        }

        ReadOnlySpan<char> target = element.Get(AttributeKind.Href);
        bool isOfPage = target.StartsWith('#');
        if (!isOfPage && !isInTerm)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[MaximumCharacters];
        ReadOnlySpan<char> label = Read(element, buffer);
        return !label.IsEmpty
            && ((isOfPage && (IsSign(label, target) || (element.Get(AttributeKind.Role) is "doc-backlink" && !HoldsWords(label))))
                || (isInTerm && (label[0] == '[' ? Phrases.Contains(label) || EditMarks.IsBracketed(label) : isOfPage && label.Trim(Symbols).IsEmpty)));
    }

    // "top", "↑ Top": a word that headings have, too, but not as a link within the page.
    private static bool LeadsUp(HtmlNode element, ReadOnlySpan<char> label) =>
        element.Tag == Tag.A && element.Get(AttributeKind.Href).StartsWith('#') && label.Trim(UpSigns).Equals("top", StringComparison.OrdinalIgnoreCase);

    // "source" is a word of the heading elsewhere, but not in a link that its class calls one to the source.
    private static bool LeadsToSource(HtmlNode element, ReadOnlySpan<char> label) =>
        element.Tag == Tag.A && (SourcePhrases.Contains(label) || (SourceWords.Contains(label) && element.HasClass(SourceClasses)));

    private static bool IsSign(ReadOnlySpan<char> label, ReadOnlySpan<char> target) =>
        label.Trim(Signs).IsEmpty || (label.Trim(BackSigns).IsEmpty && target.Contains("ref", StringComparison.Ordinal));

    // The number of a note, or a whole heading, may be the link back, too.
    private static bool HoldsWords(ReadOnlySpan<char> label)
    {
        foreach (char c in label)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // Its text; nothing if that is longer than any mark.
    private static ReadOnlySpan<char> Read(HtmlNode element, Span<char> buffer)
    {
        int length = 0;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            if (node.IsText)
            {
                if (length + node.TextLength > buffer.Length)
                {
                    return [];
                }

                node.Text.CopyTo(buffer[length..]);
                length += node.TextLength;
            }
        }

        return buffer[..length].Trim();
    }
}
