using Ingest.Outcomes;

namespace Ingest.Sources.Warc;

/// <summary>A record: its head and its block.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Fields">Its named fields.</param>
/// <param name="Length">Content-Length.</param>
internal sealed record WarcRecord(ItemLocation Location, HeaderFields Fields, long Length)
{
    /// <summary>WARC-Type, lower case; empty when absent.</summary>
    public string Type { get; } = Fields["WARC-Type"]?.ToLowerInvariant() ?? "";

    /// <summary>WARC-Record-ID without angle brackets; null when absent.</summary>
    public string? Id => WithoutBrackets(Fields["WARC-Record-ID"]);

    /// <summary>WARC-Target-URI without the angle brackets some writers put around it; null when absent.</summary>
    public string? TargetUri => WithoutBrackets(Fields["WARC-Target-URI"]);

    /// <summary>WARC-Date.</summary>
    public DateTimeOffset? Date => Timestamps.Parse(Fields["WARC-Date"]);

    /// <summary>Content-Type of the block; null when absent.</summary>
    public string? ContentType => Fields["Content-Type"];

    /// <summary>Whether the crawler cut the block, or the record is the first segment of several.</summary>
    public bool IsTruncated => Fields["WARC-Truncated"] is not null || Fields["WARC-Segment-Number"] is not null;

    /// <summary>Whether the type can hold a page.</summary>
    public bool MayHoldPage => Type is "response" or "resource" or "conversion";

    /// <summary>The block; empty where it is larger than an item may be.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    private static string? WithoutBrackets(string? value) =>
        value is ['<', .. var inner, '>'] ? inner : string.IsNullOrEmpty(value) ? null : value;
}
