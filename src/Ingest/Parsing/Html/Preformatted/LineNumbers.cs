namespace Ingest.Parsing.Html.Preformatted;

/// <summary>Knows the numbers that highlighters write beside lines of code.</summary>
internal static class LineNumbers
{
    // Pygments and Sphinx, Rouge, Hugo (Chroma), highlight.js, Prism, GitLab, GitHub, Crayon.
    private static readonly KnownWords Classes = new(
        "blob-num", "crayon-num", "crayon-nums", "gutter", "hljs-ln-n", "hljs-ln-numbers", "line-no", "line-number", "line-numbers", "linenumber", "linenumbers", "lineno", "linenos", "ln", "lnt");

    /// <summary>Whether an element inside code holds numbers of lines: its class says so, and there is nothing else in it.</summary>
    public static bool IsLineNumber(HtmlNode element) => element.HasClass(Classes) && HoldsDigitsOnly(element);

    /// <summary>Whether an element holds digits and nothing else.</summary>
    public static bool HoldsDigitsOnly(HtmlNode element) => HoldsNoText(element, out bool hasDigit) && hasDigit;

    /// <summary>Whether an element holds nothing but digits, or nothing at all.</summary>
    public static bool HoldsNoText(HtmlNode element) => HoldsNoText(element, out _);

    private static bool HoldsNoText(HtmlNode element, out bool hasDigit)
    {
        hasDigit = false;
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

        return true;
    }
}
