using System.Buffers;
using Ingest.Decoding;

namespace Ingest.Parsing.Html;

/// <summary>
/// Knows headings that begin no section, but only head a box beside the text: "Tip", "Warning". DocBook writes them (<c>&lt;div class="tip"&gt;&lt;h3&gt;Tip&lt;/h3&gt;</c>),
/// Docusaurus, Bootstrap and most manuals of their own making. What follows the box belongs to the section around it.
/// </summary>
internal static class Admonitions
{
    // The longest entry of the list has 20 characters; signs and an exclamation mark may stand around them.
    private const int MaximumLabelCharacters = 30;

    // Of 332 boxes with a title of their own in manuals that Debian has (Apache's, most of them), 307 have no more; what is longer may well be a chapter.
    private const int MaximumBoxCharacters = 1000;

    // Around the heading: one element for the icon and the label, and one for all the box has inside its border.
    private const int MaximumDistance = 3;

    // An icon may stand before the label.
    private const int MaximumNodesBefore = 16;

    // Enough for a thousand characters of code with a span for each token.
    private const int MaximumBoxNodes = 500;

    private const int MaximumSiblings = 100;

    // Of one class among its siblings: then they are what the page consists of.
    private const int SeveralBoxes = 3;

    // Parts of class names: "bs-callout-info", "alert-warning". Many of them name other things, too: so the label has to agree.
    private static readonly KnownWords Parts = new(
        "admonition", "alert", "attention", "callout", "caution", "danger", "hint", "important", "info", "information", "message", "note", "notice", "remark", "tip", "warning");

    private static readonly SearchValues<char> Borders = SearchValues.Create(" \t\n\r\f-_");

    // Whole class names: DocBook's five, and the one that Sphinx, Docusaurus and Material have.
    private static readonly KnownWords Boxes = new("admonition", "caution", "important", "note", "tip", "warning");

    private static readonly KnownWords Labels = new(EmbeddedLines.Read("Parsing/Html/admonition-labels.txt"));

    /// <summary>Whether a heading is the first text of such a box, and its label; or, below the level of pages and chapters, the title of a small one.</summary>
    public static bool IsHeadOf(HtmlNode heading, int level)
    {
        if (level < 2)
        {
            return false;
        }

        bool? isLabel = null;
        HtmlNode box = heading.Parent;
        for (int i = 0; i < MaximumDistance && box.Exists && box.Tag != Tag.Body; i++, box = box.Parent)
        {
            bool isBox = box.HasClass(Boxes);
            if (!isBox && !IsNamed(box))
            {
                continue;
            }

            isLabel ??= IsLabel(heading);
            bool isHead = isLabel.Value ? isBox || IsSmall(box) : isBox && level >= 3 && IsSmall(box) && !IsOneOfSeveral(box);
            if (isHead && IsFirst(heading, box))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(HtmlNode box)
    {
        if (box.Get(AttributeKind.Role) is "note" or "doc-notice" or "doc-tip")
        {
            return true;
        }

        ReadOnlySpan<char> classes = box.Get(AttributeKind.Class);
        foreach (Range range in classes.SplitAny(Borders))
        {
            if (Parts.Contains(classes[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLabel(HtmlNode heading)
    {
        Span<char> buffer = stackalloc char[MaximumLabelCharacters];
        int length = 0;
        for (HtmlNode node = heading.First; node.Exists; node = IsUnread(node) ? node.NextSkippingIn(heading) : node.NextIn(heading))
        {
            ReadOnlySpan<char> text = node.IsText ? node.Text : default;
            text = length == 0 ? text.TrimStart() : text;
            if (length + text.TrimEnd().Length > buffer.Length)
            {
                return false;
            }

            text = text[..Math.Min(text.Length, buffer.Length - length)];
            text.CopyTo(buffer[length..]);
            length += text.Length;
        }

        ReadOnlySpan<char> label = buffer[..length];
        int start = 0;
        while (start < length && !char.IsLetter(label[start]))
        {
            start++;
        }

        while (length > start && !char.IsLetter(label[length - 1]))
        {
            length--;
        }

        return Labels.Contains(label[start..length]);
    }

    private static bool IsFirst(HtmlNode heading, HtmlNode box)
    {
        HtmlNode node = box.First;
        for (int i = 0; i < MaximumNodesBefore && node != heading; i++)
        {
            if (node.IsText && !node.Text.IsWhiteSpace())
            {
                return false;
            }

            node = IsUnread(node) ? node.NextSkippingIn(box) : node.NextIn(box);
        }

        return node == heading;
    }

    // Notes and cards of a page that consists of them.
    private static bool IsOneOfSeveral(HtmlNode box)
    {
        ReadOnlySpan<char> classes = box.Get(AttributeKind.Class);
        int nodes = 0;
        int boxes = 0;
        for (HtmlNode node = box.Parent.First; node.Exists && nodes < MaximumSiblings && boxes < SeveralBoxes; node = node.Next, nodes++)
        {
            boxes += node.IsElement && node.Get(AttributeKind.Class).SequenceEqual(classes) ? 1 : 0;
        }

        return boxes >= SeveralBoxes;
    }

    // Of few characters, and none of them another heading's.
    private static bool IsSmall(HtmlNode box)
    {
        int characters = 0;
        int headings = 0;
        int nodes = 0;
        for (HtmlNode node = box.First; node.Exists && nodes < MaximumBoxNodes; node = node.NextIn(box))
        {
            nodes++;
            characters += node.IsText ? node.TextLength : 0;
            headings += node.Tag is >= Tag.H1 and <= Tag.H6 ? 1 : 0;
            if (characters > MaximumBoxCharacters || headings > 1)
            {
                return false;
            }
        }

        return nodes < MaximumBoxNodes;
    }

    private static bool IsUnread(HtmlNode node) => node.IsElement && (!node.IsHtml || TagTable.RoleOf(node.Tag) == ElementRole.Skipped);
}
