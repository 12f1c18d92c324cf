using Ingest.Cleaning;

namespace Ingest.Sectioning;

/// <summary>Turns addresses as pages write them into addresses that work elsewhere. One per page; not thread-safe.</summary>
internal sealed class LinkResolver
{
    // Longer ones are data or tracking state, and some tools cut them silently: 8,000 octets is what RFC 9110 §4.1 asks servers to take.
    private const int MaximumAddressCharacters = 8_000;

    private readonly Uri? _base;
    private readonly Dictionary<string, string?> _resolved = new(StringComparer.Ordinal);

    /// <summary>Resolves against an address; null when none is known, which leaves relative addresses as they are.</summary>
    public LinkResolver(string? baseUrl)
    {
        if (baseUrl is { Length: <= MaximumAddressCharacters } && Uri.TryCreate(baseUrl, UriKind.Absolute, out Uri? uri) && IsWeb(uri))
        {
            _base = uri;
        }
    }

    /// <summary>The resolver for a page: its <c>base href</c>, resolved against its own address, else that address; where nobody knows it, the canonical one the page names.</summary>
    public static LinkResolver For(CleanedPage page)
    {
        string? own = page.Page.Source.Item.Url ?? page.Page.Metadata.CanonicalUrl;
        string? declared = page.Page.Metadata.BaseUrl;
        return new LinkResolver(declared is null ? own : new LinkResolver(own).Resolve(declared) ?? own);
    }

    /// <summary>The address, absolute where the base is known; null for what leads nowhere outside its page (<c>javascript:</c>, <c>data:</c>).</summary>
    public string? Resolve(string? target)
    {
        if (target is null || target.Length > MaximumAddressCharacters)
        {
            return null;
        }

        if (!_resolved.TryGetValue(target, out string? address))
        {
            address = ResolveNew(StorableText.Clean(target).Trim());
            _resolved.Add(target, address);
        }

        return address;
    }

    private string? ResolveNew(string target)
    {
        if (target.Length == 0 || IsInert(target))
        {
            return null;
        }

        if (_base is not null && Uri.TryCreate(_base, target, out Uri? absolute))
        {
            return absolute.IsFile ? null : absolute.AbsoluteUri;
        }

        return target;
    }

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsInert(string target) =>
        target.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("blob:", StringComparison.OrdinalIgnoreCase)
        || target.StartsWith("about:", StringComparison.OrdinalIgnoreCase);
}
