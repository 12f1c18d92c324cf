namespace Ingest.Parsing.Html;

/// <summary>Finds the texts of scripts that hold data.</summary>
internal static class ScriptTexts
{
    /// <summary>The text of a script; empty when it has none.</summary>
    public static ReadOnlyMemory<char> Of(HtmlNode script) => script.First is { Exists: true, IsText: true } text ? text.TextMemory : default;

    /// <summary>Whether it holds schema.org data.</summary>
    public static bool IsJsonLd(HtmlNode script) => script.Get(AttributeKind.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds the page's state: a JSON script, or one that assigns an object to a name of the window.</summary>
    public static bool IsState(HtmlNode script)
    {
        ReadOnlySpan<char> type = script.Get(AttributeKind.Type).Trim();
        if (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || script.Get(AttributeKind.Id).Contains("__NEXT_DATA__", StringComparison.Ordinal))
        {
            return true;
        }

        // window.__NUXT__=…, window.__INITIAL_STATE__ = …, __APOLLO_STATE__ …
        ReadOnlySpan<char> start = Of(script).Span.TrimStart();
        start = start[..Math.Min(start.Length, 200)];
        return start.Contains("__", StringComparison.Ordinal) && start.Contains('=') && start.ContainsAny('{', '[');
    }
}
