using System.Buffers;

namespace Ingest.Parsing.Html;

/// <summary>Finds the texts of scripts that hold data.</summary>
internal static class ScriptTexts
{
    private static readonly SearchValues<string> StateNames = SearchValues.Create(["data", "model", "props", "state", "store"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of a script; empty when it has none.</summary>
    public static ReadOnlyMemory<char> Of(HtmlNode script) => script.First is { Exists: true, IsText: true } text ? text.TextMemory : default;

    /// <summary>Whether it holds schema.org data.</summary>
    public static bool IsJsonLd(HtmlNode script) => script.Get(AttributeKind.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds the page's state: a JSON script, or one that assigns an object to a name of the window or to one that says so.</summary>
    public static bool IsState(HtmlNode script)
    {
        ReadOnlySpan<char> type = script.Get(AttributeKind.Type).Trim();
        if (type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || script.Get(AttributeKind.Id).Contains("__NEXT_DATA__", StringComparison.Ordinal))
        {
            return true;
        }

        // window.__NUXT__=…, window.__INITIAL_STATE__ = …, self.__next_f.push([…
        ReadOnlySpan<char> start = Of(script).Span.TrimStart();
        start = start[..Math.Min(start.Length, 200)];
        return (start.Contains("__", StringComparison.Ordinal) && start.ContainsAny('{', '[')) || AssignsState(start);
    }

    // window.initialState = {…, var pageData = JSON.parse(…
    private static bool AssignsState(ReadOnlySpan<char> start)
    {
        int sign = start.IndexOf('=');
        ReadOnlySpan<char> value = sign < 0 ? default : start[(sign + 1)..].TrimStart();
        return (value.StartsWith("{") || value.StartsWith("[") || value.StartsWith("JSON.parse(")) && start[..sign].ContainsAny(StateNames);
    }
}
