namespace Ingest.Parsing.Html.Preformatted;

/// <summary>Reads the language of code from the attributes that highlighters use.</summary>
internal static class CodeLanguages
{
    // highlight.js, Prism and the HTML standard's example, GitHub, SyntaxHighlighter.
    private static readonly string[] Prefixes = ["language-", "lang-", "highlight-source-", Brush];

    // SyntaxHighlighter's, with the language behind it as the same word or the next.
    private const string Brush = "brush:";

    // Sphinx's, on the element around Pygments' "highlight"; elsewhere "highlight-" begins names of many other things.
    private const string Sphinx = "highlight-";

    // Of GitHub's pages of a file, where the element says that it is one.
    private const string Blob = "type-";

    // Rouge's table stands in code, pre and two elements more; in Hugo's, the numbers are code as well.
    private const int MaximumAncestors = 4;
    private const int MaximumCode = 4;

    /// <summary>The language of code, as the elements in and around it name it; null when unnamed.</summary>
    public static string? Of(HtmlNode code) => code.Tag is Tag.Table or Tag.Ol ? OfListing(code) : OfPre(code);

    /// <summary>The language of a <c>pre</c>, of the <c>code</c> in it or of the two elements around it; null when unnamed.</summary>
    private static string? OfPre(HtmlNode pre)
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

    private static string? OfListing(HtmlNode listing)
    {
        int seen = 0;
        for (HtmlNode node = listing.First; node.Exists && seen < MaximumCode; node = node.NextIn(listing))
        {
            if (node.Tag is Tag.Code or Tag.Pre)
            {
                seen++;
                if (Own(node) is { } language)
                {
                    return language;
                }
            }
        }

        HtmlNode around = listing;
        for (int i = 0; i <= MaximumAncestors && around.Exists && around.Tag is Tag.Table or Tag.Ol or Tag.Div or Tag.Pre or Tag.Code or Tag.Figure; i++, around = around.Parent)
        {
            if (Own(around) is { } language)
            {
                return language;
            }
        }

        return null;
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
        return declared.Trim().IsEmpty ? FromClass(element.Get(AttributeKind.Class)) ?? FromNeighbour(element.Get(AttributeKind.Class), element.Tag) : declared.Trim().ToString().ToLowerInvariant();
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

    // Beside the name of the highlighter: SyntaxHighlighter has the language last ("syntaxhighlighter nogutter python"), Hexo behind it ("highlight python", on a figure).
    private static string? FromNeighbour(ReadOnlySpan<char> classes, Tag tag)
    {
        classes = classes.Trim();
        int space = classes.IndexOf(' ');
        ReadOnlySpan<char> first = space < 0 ? classes : classes[..space];
        ReadOnlySpan<char> last = classes[(classes.LastIndexOf(' ') + 1)..];
        if (space < 0 || !(first is "syntaxhighlighter" || (first is "highlight" && tag == Tag.Figure)))
        {
            return first is "blob-wrapper" || classes.Contains(" blob-wrapper ", StringComparison.Ordinal) ? OfBlob(last) : null;
        }

        return last is "nogutter" or "collapsed" or "ie" or "hljs" ? null : Named(last);
    }

    private static string? OfBlob(ReadOnlySpan<char> name) => name.StartsWith(Blob) ? Named(name[Blob.Length..]) : null;

    private static string? Named(ReadOnlySpan<char> name)
    {
        string lower = name.ToString().ToLowerInvariant();
        return lower is "" or "none" or "plain" or "plaintext" or "text" or "default" ? null : lower;
    }
}
