namespace Ingest.Parsing.Html.Metadata;

/// <summary>The host of a page, with those above and below it.</summary>
internal static class OwnHost
{
    /// <summary>Whether an address leads to another host; false where either is unknown.</summary>
    public static bool IsLeft(PageFacts facts, ReadOnlySpan<char> address)
    {
        ReadOnlySpan<char> other = HostIn(address);
        ReadOnlySpan<char> own = HostIn(facts.Address ?? facts.Canonical ?? facts.Meta("og:url"));
        return !other.IsEmpty && !own.IsEmpty && !IsWithin(own, other) && !IsWithin(other, own);
    }

    private static bool IsWithin(ReadOnlySpan<char> host, ReadOnlySpan<char> above) =>
        host.EndsWith(above, StringComparison.OrdinalIgnoreCase) && (host.Length == above.Length || host[^(above.Length + 1)] == '.');

    private static ReadOnlySpan<char> HostIn(ReadOnlySpan<char> address)
    {
        int start = address.IndexOf("//");
        if (start < 0 || (start > 0 && address[start - 1] != ':'))
        {
            return default;
        }

        ReadOnlySpan<char> host = address[(start + 2)..];
        int end = host.IndexOfAny("/?#");
        host = end < 0 ? host : host[..end];
        return host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
    }
}
