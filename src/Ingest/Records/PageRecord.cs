namespace Ingest.Records;

/// <summary>The record of one page: what goes out. Property order is the order of fields in every format; names there are snake_case.</summary>
public sealed record PageRecord
{
    /// <summary>Version of the record schema this record follows.</summary>
    public const string CurrentSchemaVersion = "1.0";

    /// <summary>Version of the record schema.</summary>
    public string SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Stable across runs: a hash of where the page came from (URL and record id, else path and position).</summary>
    public required string Id { get; init; }

    /// <summary>The page's address; null when the input has none.</summary>
    public string? Url { get; init; }

    /// <summary>Canonical address the page names; null when it names none.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>Host of the address, lower case; null without one.</summary>
    public string? Host { get; init; }

    /// <summary>Input file and, after <c>!/</c>, entry.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Byte offset of the record in its file, or its line where there is no offset (CSV); null where there is neither (a whole file, a Parquet row).</summary>
    public long? RecordOffset { get; init; }

    /// <summary>The input's own id; null when it has none.</summary>
    public string? RecordId { get; init; }

    /// <summary>When it was fetched, ISO 8601 UTC; null when unknown.</summary>
    public string? FetchedAt { get; init; }

    /// <summary>Media type of the content (<c>text/html</c>, <c>text/plain</c>, <c>text/markdown</c>).</summary>
    public required string ContentType { get; init; }

    /// <summary>Charset the bytes were read in.</summary>
    public required string Charset { get; init; }

    /// <summary>What decided the charset: <c>container, byte-order-mark, http, meta, utf8, detected, fallback</c>.</summary>
    public required string CharsetSource { get; init; }

    /// <summary>Title; null when none was found.</summary>
    public string? Title { get; init; }

    /// <summary>Author names joined by <c>, </c>; null when none was found.</summary>
    public string? Author { get; init; }

    /// <summary>Date of publication, ISO 8601; null when none was found.</summary>
    public string? Published { get; init; }

    /// <summary>Date of last change, ISO 8601; null when none was found.</summary>
    public string? Modified { get; init; }

    /// <summary>The site's name; null when none was found.</summary>
    public string? SiteName { get; init; }

    /// <summary>The page's own summary; null when it gives none.</summary>
    public string? Description { get; init; }

    /// <summary>Language as a BCP 47 tag; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Confidence of an identified language, 0–1; null where the page declared it or none is known.</summary>
    public double? LanguageScore { get; init; }

    /// <summary>Predicted page type, lower case; null where not predicted.</summary>
    public string? PageType { get; init; }

    /// <summary>The clean text: the sections' texts joined by one empty line.</summary>
    public required string Text { get; init; }

    /// <summary>The same as CommonMark.</summary>
    public required string Markdown { get; init; }

    /// <summary>The sections in document order.</summary>
    public required IReadOnlyList<SectionRecord> Sections { get; init; }

    /// <summary>Links in the kept text, in order, absolute where the base is known.</summary>
    public IReadOnlyList<LinkRecord> Links { get; init; } = [];

    /// <summary>Images in the kept text, in order.</summary>
    public IReadOnlyList<ImageRecord> Images { get; init; } = [];

    /// <summary>Words of <see cref="Text"/>; in scripts without spaces each character of such a script counts as one.</summary>
    public required int WordCount { get; init; }

    /// <summary>SHA-256 of <see cref="Text"/> in UTF-8, lower-case hexadecimal.</summary>
    public required string ContentSha256 { get; init; }

    /// <summary>Near-duplicate signature; null where not computed.</summary>
    public string? NearDupHash { get; init; }

    /// <summary>Id of the record this one repeats; null for originals and where duplicates are not looked for.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>Paragraphs that an earlier page of the same host already had, in order; empty where they are not looked for.</summary>
    public IReadOnlyList<CharSpan> RepeatedParagraphs { get; init; } = [];

    /// <summary>Quality signals by name; empty where not computed.</summary>
    public IReadOnlyDictionary<string, double> Quality { get; init; } = new Dictionary<string, double>();

    /// <summary>How sure the cleaner is of the page, 0–1; null where not estimated.</summary>
    public double? Confidence { get; init; }

    /// <summary>Characters removed, by reason code, sorted by code.</summary>
    public IReadOnlyDictionary<string, int> Removed { get; init; } = new Dictionary<string, int>();

    /// <summary>Codes of what was noticed on the way, in the order of the stages, each once.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
