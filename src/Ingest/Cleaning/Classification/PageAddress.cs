using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>The address of a page, in the parts that are compared with its links and its words.</summary>
/// <param name="Host">Host and port as written, without a leading <c>www.</c>; empty where unknown.</param>
/// <param name="Rest">All behind the host; empty where there is nothing.</param>
internal readonly record struct PageAddress(string Host, string Rest)
{
    /// <summary>An address of which nothing is known.</summary>
    public static PageAddress Unknown { get; } = new("", "");

    /// <summary><see cref="Rest"/> without query and fragment.</summary>
    public ReadOnlySpan<char> Path => Rest.AsSpan().IndexOfAny('?', '#') is var end and >= 0 ? Rest.AsSpan(0, end) : Rest;

    /// <summary>Where a page came from, or else where it says it belongs.</summary>
    public static PageAddress Of(ParsedPage page) => Of(page.Source.Item.Url ?? page.Metadata.CanonicalUrl);

    /// <summary>Splits an absolute address; anything else is unknown.</summary>
    public static PageAddress Of(string? url)
    {
        int scheme = url?.IndexOf("://", StringComparison.Ordinal) ?? -1;
        if (scheme < 0)
        {
            return Unknown;
        }

        ReadOnlySpan<char> behind = url.AsSpan(scheme + 3);
        int end = behind.IndexOfAny('/', '?', '#');
        return end < 0 ? new(WithoutPrefix(behind).ToString(), "") : new(WithoutPrefix(behind[..end]).ToString(), behind[end..].ToString());
    }

    /// <summary>A host without a leading <c>www.</c>: with and without it is the same site.</summary>
    public static ReadOnlySpan<char> WithoutPrefix(ReadOnlySpan<char> host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
