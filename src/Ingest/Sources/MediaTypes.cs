namespace Ingest.Sources;

/// <summary>Media types as HTTP and MIME headers give them.</summary>
internal static class MediaTypes
{
    /// <summary>The page content a media type stands for; null when it says nothing or something else.</summary>
    public static ContentKind? KindOf(string? mediaType) => WithoutParameters(mediaType) switch
    {
        "text/html" or "application/xhtml+xml" or "application/vnd.wap.xhtml+xml" => ContentKind.Html,
        "text/plain" => ContentKind.PlainText,
        "text/markdown" or "text/x-markdown" => ContentKind.Markdown,
        _ => null,
    };

    /// <summary>Whether the type leaves open what the content is: none, the generic ones, XML that may be XHTML.</summary>
    public static bool IsOpen(string? mediaType) => WithoutParameters(mediaType) is null or "" or "application/octet-stream"
        or "binary/octet-stream" or "application/x-unknown-content-type" or "application/unknown" or "unknown/unknown" or "unknown"
        or "no-type" or "*/*" or "text/xml" or "application/xml" or "content/unknown";

    /// <summary>Whether the type is of one of the registered kinds: programs have types of their own with a slash in them (<c>blog/post</c>).</summary>
    public static bool IsRegistered(string? mediaType) => WithoutParameters(mediaType) is { } type && type.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
        && type[..slash] is "application" or "audio" or "font" or "image" or "message" or "model" or "multipart" or "text" or "video";

    /// <summary>The media type alone, lower case; null when there is none.</summary>
    public static string? WithoutParameters(string? mediaType)
    {
        if (mediaType is null)
        {
            return null;
        }

        ReadOnlySpan<char> type = mediaType.AsSpan();
        int end = type.IndexOfAny(';', ',');
        type = (end < 0 ? type : type[..end]).Trim();
        return type.Length is 0 or > 100 ? null : type.ToString().ToLowerInvariant();
    }

    /// <summary>The <c>charset</c> parameter without quotes; null when absent.</summary>
    public static string? Charset(string? mediaType)
    {
        ReadOnlySpan<char> rest = mediaType.AsSpan();
        for (int at = rest.IndexOf(';'); at >= 0; at = rest.IndexOf(';'))
        {
            rest = rest[(at + 1)..].TrimStart();
            if (rest.StartsWith("charset", StringComparison.OrdinalIgnoreCase) && rest[7..].TrimStart() is ['=', .. var value])
            {
                int end = value.IndexOfAny(';', ',');
                ReadOnlySpan<char> label = (end < 0 ? value : value[..end]).Trim().Trim("\"'").Trim();
                return label.Length is 0 or > 40 ? null : label.ToString();
            }
        }

        return null;
    }
}
