using Ingest.Parsing.Html.Preformatted;
using Ingest.Parsing.Html.Styles;

namespace Ingest.Parsing.Html;

/// <summary>
/// Knows code of several lines that has no <c>pre</c> around it: a code element alone in its block that has line breaks, or that a style, its language or its parent's name
/// says to be a block. A line break in the source alone may be one at which an editor wrapped.
/// </summary>
internal static class LoneCode
{
    /// <summary>Whether an element is such code; asked where no text of its block stands before it.</summary>
    /// <param name="element">An inline element.</param>
    /// <param name="keepsLines">Whether the style around it keeps line breaks.</param>
    public static bool Is(HtmlNode element, bool keepsLines)
    {
        if (element.Tag is not (Tag.Code or Tag.Tt or Tag.Samp) || (element.Marks & ContentMarks.Block) != 0 || !EndsItsBlock(element))
        {
            return false;
        }

        (bool hasBreaks, bool hasLines) = Measure(element);
        return hasBreaks
            || IsStyledAsBlock(element)
            || (hasLines && (KeptLines.In(element) ?? (keepsLines || CodeLanguages.Of(element) is not null || IsNamedCode(element.Parent))));
    }

    /// <summary>Whether its lines end at line breaks alone, those of the source being spaces.</summary>
    /// <param name="element">Such an element.</param>
    /// <param name="keepsLines">Whether its style, or that around it, keeps line breaks.</param>
    public static bool IsWrapped(HtmlNode element, bool keepsLines) => !keepsLines && Measure(element).HasBreaks;

    private static bool EndsItsBlock(HtmlNode element)
    {
        HtmlNode next = element.Next;
        while (next.Exists && (next.IsText ? next.Text.IsWhiteSpace() : !next.IsElement || next.Tag == Tag.Br))
        {
            next = next.Next;
        }

        return TagTable.RoleOf(element.Parent.Tag) == ElementRole.Block && (!next.Exists || TagTable.RoleOf(next.Tag) == ElementRole.Block);
    }

    private static (bool HasBreaks, bool HasLines) Measure(HtmlNode element)
    {
        bool hasBreaks = false;
        bool hasText = false;
        bool isEnding = false;
        bool hasLines = false;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            hasBreaks |= node.Tag == Tag.Br;
            ReadOnlySpan<char> text = node.IsText ? node.Text : default;
            bool isBlank = text.IsWhiteSpace();
            int inner = text.Trim().IndexOf('\n');
            hasLines |= inner >= 0 || (!isBlank && (isEnding || (hasText && text[..^text.TrimStart().Length].Contains('\n'))));
            isEnding = isBlank ? isEnding || (hasText && text.Contains('\n')) : text[text.TrimEnd().Length..].Contains('\n');
            hasText |= !isBlank;
        }

        return (hasBreaks && hasText, hasLines);
    }

    private static bool IsStyledAsBlock(HtmlNode element)
    {
        var declarations = new StyleDeclarations(element.Get(AttributeKind.Style));
        while (declarations.Next())
        {
            if (declarations.Sets("display"))
            {
                return declarations.Value.StartsWith("block", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    // "wp-block-code", "code-block", "highlight"; a "zipcode" is none.
    private static bool IsNamedCode(HtmlNode parent)
    {
        ReadOnlySpan<char> classes = parent.Get(AttributeKind.Class);
        foreach (Range range in ClassNames.Split(classes))
        {
            ReadOnlySpan<char> name = classes[range];
            if (name.StartsWith("code", StringComparison.OrdinalIgnoreCase) || name.StartsWith("highlight", StringComparison.Ordinal) || name.EndsWith("block-code", StringComparison.Ordinal))
            {
                return parent.Tag != Tag.P;
            }
        }

        return false;
    }
}
