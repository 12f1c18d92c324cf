namespace Ingest.Parsing.Html;

/// <summary>Reads the language of code from the attributes that highlighters use.</summary>
internal static class CodeLanguages
{
    // highlight.js, Prism and the HTML standard's example, GitHub, SyntaxHighlighter.
    private static readonly string[] Prefixes = ["language-", "lang-", "highlight-source-", "brush:"];

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

        return Own(pre) ?? Outer(pre.Parent) ?? Outer(pre.Parent.Exists ? pre.Parent.Parent : default);
    }

    private static string? Outer(HtmlNode parent) => parent.Exists ? Own(parent) : null;

    private static string? Own(HtmlNode element)
    {
        ReadOnlySpan<char> declared = element.Get(AttributeKind.Data_lang);
        declared = declared.IsEmpty ? element.Get(AttributeKind.Data_language) : declared;
        return declared.Trim().IsEmpty ? FromClass(element.Get(AttributeKind.Class)) : declared.Trim().ToString().ToLowerInvariant();
    }

    private static string? FromClass(ReadOnlySpan<char> classes)
    {
        foreach (Range range in classes.SplitAny(' ', '\t', '\n', ';'))
        {
            ReadOnlySpan<char> token = classes[range];
            foreach (string prefix in Prefixes)
            {
                if (token.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && token.Length > prefix.Length)
                {
                    string name = token[prefix.Length..].ToString().ToLowerInvariant();
                    return name is "none" or "plaintext" or "text" ? null : name;
                }
            }
        }

        return null;
    }
}
