using Ingest.Parsing;

namespace Ingest.Cleaning.Templates;

/// <summary>The host a page is from.</summary>
internal static class PageHost
{
    /// <summary>In lower case; null where the page's address is not known.</summary>
    public static string? Of(ParsedPage page) =>
        Uri.TryCreate(page.Source.Item.Url, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 ? uri.Host.ToLowerInvariant() : null;
}
