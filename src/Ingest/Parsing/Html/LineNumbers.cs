namespace Ingest.Parsing.Html;

/// <summary>Knows the numbers that highlighters write beside lines of code.</summary>
internal static class LineNumbers
{
    // Pygments and Sphinx, Rouge, Hugo (Chroma), highlight.js, Prism, GitLab.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Classes = new HashSet<string>(
        ["gutter", "hljs-ln-n", "hljs-ln-numbers", "line-no", "line-number", "line-numbers", "linenumber", "linenumbers", "lineno", "linenos", "ln", "lnt"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether an element inside code holds numbers of lines: its class says so, and there is nothing else in it.</summary>
    public static bool IsLineNumber(HtmlNode element)
    {
        ReadOnlySpan<char> classes = element.Get(AttributeKind.Class);
        foreach (Range range in classes.SplitAny(' ', '\t', '\n'))
        {
            if (Classes.Contains(classes[range]))
            {
                return HoldsDigitsOnly(element);
            }
        }

        return false;
    }

    private static bool HoldsDigitsOnly(HtmlNode element)
    {
        bool hasDigit = false;
        for (HtmlNode node = element.First; node.Exists; node = node.NextIn(element))
        {
            foreach (char c in node.IsText ? node.Text : default)
            {
                if (!char.IsAsciiDigit(c) && !char.IsWhiteSpace(c))
                {
                    return false;
                }

                hasDigit |= char.IsAsciiDigit(c);
            }
        }

        return hasDigit;
    }
}
