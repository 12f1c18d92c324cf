namespace Ingest.Sources;

/// <summary>The host an address is on.</summary>
internal static class PageHost
{
    /// <summary>In lower case; null where there is no absolute address with one.</summary>
    public static string? Of(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 ? uri.Host.ToLowerInvariant() : null;
}
