using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>One page as its container held it: bytes, or text where the container had decoded it already.</summary>
public sealed record RawItem
{
    /// <summary>Where it stands.</summary>
    public required ItemLocation Location { get; init; }

    /// <summary>The payload, HTTP transfer and content encodings undone; empty when <see cref="DecodedBody"/> is set.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The payload as text, where the container (JSON, CSV, Parquet) is text itself; otherwise null.</summary>
    public string? DecodedBody { get; init; }

    /// <summary>What the container says the content is; null lets the parser catalog decide by content. What is markup from its first tag to its last is HTML all the same.</summary>
    public ContentKind? Kind { get; init; }

    /// <summary>The page's address; null when the input has none.</summary>
    public string? Url { get; init; }

    /// <summary>The input's own id (WARC-Record-ID, the <c>id</c> field); null when it has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>When the page was fetched; null when unknown.</summary>
    public DateTimeOffset? FetchedAt { get; init; }

    /// <summary>The declared media type without parameters, lower case (<c>text/html</c>); null when undeclared.</summary>
    public string? ContentType { get; init; }

    /// <summary>The charset label of the HTTP header or MIME part; null when absent.</summary>
    public string? DeclaredCharset { get; init; }

    /// <summary>The title the container gives (a field mapping); null when it gives none.</summary>
    public string? Title { get; init; }

    /// <summary>The title as it stands, where it is of the same unknown charset as <see cref="Body"/>; decoded with that. Empty where <see cref="Title"/> is sound.</summary>
    internal ReadOnlyMemory<byte> TitleBytes { get; init; }

    /// <summary>Codes of what the reader noticed without losing the item, such as <c>truncated</c>.</summary>
    public IReadOnlyList<ReasonCode> Warnings { get; init; } = [];
}
