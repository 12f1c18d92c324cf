namespace Ingest.Parsing.Html;

/// <summary>Reads the language of code from the attributes that highlighters use.</summary>
internal static class CodeLanguages
{
    // highlight.js, Prism and the HTML standard's example, GitHub, SyntaxHighlighter.
    private static readonly string[] Prefixes = ["language-", "lang-", "highlight-source-", Brush];

    // SyntaxHighlighter's, with the language behind it as the same word or the next.
    private const string Brush = "brush:";

    // Sphinx's, on the element around Pygments' "highlight"; elsewhere "highlight-" begins names of many other things.
    private const string Sphinx = "highlight-";

    /// <summary>The language of a <c>pre</c>, of the <c>code</c> in it or of the two elements around it; null when unnamed.</summary>
    public static string? Of(HtmlNode pre)
    {
        for (HtmlNode child = pre.First; child.Exists; child = child.Next)
        {
            if (child.Tag == Tag.Code && Own(child) is { } language)
            {
                return language;
            }
        }

        return Own(pre) ?? Outer(pre.Parent) ?? Outer(pre.Parent.Exists ? pre.Parent.Parent : default) ?? OfSphinx(pre.Parent);
    }

    private static string? Outer(HtmlNode parent) => parent.Exists ? Own(parent) : null;

    private static string? OfSphinx(HtmlNode highlight)
    {
        bool isHighlight = highlight.Exists && highlight.Get(AttributeKind.Class) is "highlight" && highlight.Parent.Exists;
        ReadOnlySpan<char> outer = isHighlight ? highlight.Parent.Get(AttributeKind.Class) : default;
        int end = outer.IndexOf(' ');
        return outer.StartsWith(Sphinx, StringComparison.Ordinal) ? Named(outer[Sphinx.Length..(end < 0 ? outer.Length : end)]) : null;
    }

    private static string? Own(HtmlNode element)
    {
        ReadOnlySpan<char> declared = element.Get(AttributeKind.Data_lang);
        declared = declared.IsEmpty ? element.Get(AttributeKind.Data_language) : declared;
        return declared.Trim().IsEmpty ? FromClass(element.Get(AttributeKind.Class)) : declared.Trim().ToString().ToLowerInvariant();
    }

    private static string? FromClass(ReadOnlySpan<char> classes)
    {
        bool isBehindBrush = false;
        foreach (Range range in classes.SplitAny(' ', '\t', '\n', ';'))
        {
            ReadOnlySpan<char> token = classes[range];
            if (isBehindBrush && !token.IsEmpty)
            {
                return Named(token);
            }

            foreach (string prefix in Prefixes)
            {
                if (token.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && token.Length > prefix.Length)
                {
                    return Named(token[prefix.Length..]);
                }
            }

            isBehindBrush |= token.Equals(Brush, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        string lower = name.ToString().ToLowerInvariant();
        return lower is "" or "none" or "plaintext" or "text" or "default" ? null : lower;
    }
}
