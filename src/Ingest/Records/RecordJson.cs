using System.Buffers;

namespace Ingest.Records;

/// <summary>
/// Records as JSON: every field always there, null where unknown, in the order of <see cref="PageRecord"/>. Written by hand, so
/// that the bytes depend on nothing but the record. Thread-safe.
/// </summary>
internal static class RecordJson
{
    /// <summary>Appends a page record as one JSON object, without line break.</summary>
    public static void WritePage(PageRecord record, IBufferWriter<byte> output)
    {
        using var fields = new JsonFields(output);
        fields.Json.WriteStartObject();
        WriteOrigin(fields, record);
        WriteDescription(fields, record);
        WriteContent(fields, record);
        WriteFindings(fields, record);
        fields.Json.WriteEndObject();
    }

    private static void WriteOrigin(JsonFields fields, PageRecord record)
    {
        fields.Text("schema_version"u8, record.SchemaVersion);
        fields.Text("id"u8, record.Id);
        fields.Text("url"u8, record.Url);
        fields.Text("canonical_url"u8, record.CanonicalUrl);
        WriteSource(fields, record);
        fields.Text("content_type"u8, record.ContentType);
        fields.Text("charset"u8, record.Charset);
        fields.Text("charset_source"u8, record.CharsetSource);
    }

    private static void WriteDescription(JsonFields fields, PageRecord record)
    {
        WriteCredits(fields, record);
        fields.Text("description"u8, record.Description);
        fields.Text("language"u8, record.Language);
        fields.Number("language_score"u8, record.LanguageScore);
        fields.Text("page_type"u8, record.PageType);
    }

    private static void WriteContent(JsonFields fields, PageRecord record)
    {
        fields.Text("text"u8, record.Text);
        fields.Text("markdown"u8, record.Markdown);
        fields.Json.WritePropertyName("sections"u8);
        SectionJson.WriteAll(fields, record.Sections);
        fields.Json.WritePropertyName("links"u8);
        WriteLinks(fields, record.Links);
        fields.Json.WritePropertyName("images"u8);
        WriteImages(fields, record.Images);
    }

    private static void WriteFindings(JsonFields fields, PageRecord record)
    {
        fields.Number("word_count"u8, record.WordCount);
        fields.Text("content_sha256"u8, record.ContentSha256);
        fields.Text("near_dup_hash"u8, record.NearDupHash);
        fields.Text("duplicate_of"u8, record.DuplicateOf);
        fields.Json.WritePropertyName("repeated_paragraphs"u8);
        WriteSpans(fields, record.RepeatedParagraphs);
        fields.Json.WritePropertyName("quality"u8);
        WriteQuality(fields, record.Quality);
        fields.Number("confidence"u8, record.Confidence);
        fields.Json.WritePropertyName("removed"u8);
        WriteRemoved(fields, record.Removed);
        fields.Texts("warnings"u8, record.Warnings);
    }

    /// <summary>Where the page came from: fields that rows of sections and chunks repeat.</summary>
    public static void WriteSource(JsonFields fields, PageRecord record)
    {
        fields.Text("host"u8, record.Host);
        fields.Text("source_path"u8, record.SourcePath);
        fields.Number("record_offset"u8, record.RecordOffset);
        fields.Text("record_id"u8, record.RecordId);
        fields.Text("fetched_at"u8, record.FetchedAt);
    }

    /// <summary>What the page says of itself: fields that rows of sections and chunks repeat.</summary>
    public static void WriteCredits(JsonFields fields, PageRecord record)
    {
        fields.Text("title"u8, record.Title);
        fields.Text("author"u8, record.Author);
        fields.Text("published"u8, record.Published);
        fields.Text("modified"u8, record.Modified);
        fields.Text("site_name"u8, record.SiteName);
    }

    /// <summary>Appends stretches of the text as a JSON array.</summary>
    public static void WriteSpans(JsonFields fields, IReadOnlyList<CharSpan> spans) => fields.Objects(spans, static (json, span) =>
    {
        json.Number("char_start"u8, span.Start);
        json.Number("char_end"u8, span.End);
    });

    /// <summary>Appends links as a JSON array.</summary>
    public static void WriteLinks(JsonFields fields, IReadOnlyList<LinkRecord> links) => fields.Objects(links, static (json, link) =>
    {
        json.Text("url"u8, link.Url);
        json.Text("text"u8, link.Text);
    });

    /// <summary>Appends images as a JSON array.</summary>
    public static void WriteImages(JsonFields fields, IReadOnlyList<ImageRecord> images) => fields.Objects(images, static (json, image) =>
    {
        json.Text("url"u8, image.Url);
        json.Text("alt"u8, image.Alt);
    });

    /// <summary>Appends quality signals as a JSON object; signals without a finite value are null.</summary>
    public static void WriteQuality(JsonFields fields, IReadOnlyDictionary<string, double> quality)
    {
        fields.Json.WriteStartObject();
        foreach ((string name, double value) in quality)
        {
            fields.Number(System.Text.Encoding.UTF8.GetBytes(name), value);
        }

        fields.Json.WriteEndObject();
    }

    /// <summary>Appends removed characters by reason as a JSON object.</summary>
    public static void WriteRemoved(JsonFields fields, IReadOnlyDictionary<string, int> removed)
    {
        fields.Json.WriteStartObject();
        foreach ((string code, int characters) in removed)
        {
            fields.Json.WriteNumber(code, characters);
        }

        fields.Json.WriteEndObject();
    }
}
