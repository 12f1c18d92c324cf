using System.Globalization;
using System.Text.Json;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Records;

/// <summary>Reads page records as <see cref="RecordJson"/> writes them: written again they are the same bytes. Thread-safe.</summary>
internal static class RecordJsonReader
{
    private static readonly ReasonCode RecordInvalid = new("record-invalid");

    /// <summary>The record in an item's bytes, or why there is none.</summary>
    public static Outcome<PageRecord> Read(RawItem item)
    {
        try
        {
            using var document = JsonDocument.Parse(item.Body);
            return PageOf(document.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return new Fault(Stage.Source, RecordInvalid, item.Location, $"this is no page record as ingest run writes it with --per page: {exception.Message}");
        }
    }

    private static PageRecord PageOf(JsonElement page) => new()
    {
        SchemaVersion = Needed(page, "schema_version"),
        Id = Needed(page, "id"),
        Url = Text(page, "url"),
        CanonicalUrl = Text(page, "canonical_url"),
        Host = Text(page, "host"),
        SourcePath = Needed(page, "source_path"),
        RecordOffset = Member(page, "record_offset") is { ValueKind: JsonValueKind.Number } offset ? offset.GetInt64() : null,
        RecordId = Text(page, "record_id"),
        FetchedAt = Text(page, "fetched_at"),
        ContentType = Needed(page, "content_type"),
        Charset = Needed(page, "charset"),
        CharsetSource = Needed(page, "charset_source"),
        Title = Text(page, "title"),
        Author = Text(page, "author"),
        Published = Text(page, "published"),
        Modified = Text(page, "modified"),
        SiteName = Text(page, "site_name"),
        Description = Text(page, "description"),
        Language = Text(page, "language"),
        LanguageScore = Number(page, "language_score"),
        PageType = Text(page, "page_type"),
        Text = Needed(page, "text"),
        Markdown = Needed(page, "markdown"),
        Sections = List(page, "sections", SectionOf),
        Links = List(page, "links", static link => new LinkRecord(Needed(link, "url"), Needed(link, "text"))),
        Images = List(page, "images", static image => new ImageRecord(Needed(image, "url"), Needed(image, "alt"))),
        WordCount = Integer(page, "word_count"),
        ContentSha256 = Needed(page, "content_sha256"),
        NearDupHash = Text(page, "near_dup_hash"),
        DuplicateOf = Text(page, "duplicate_of"),
        RepeatedParagraphs = List(page, "repeated_paragraphs", static span => new CharSpan(Integer(span, "char_start"), Integer(span, "char_end"))),
        Quality = Members(page, "quality", static value => value.ValueKind == JsonValueKind.Null ? double.NaN : value.GetDouble()),
        Confidence = Number(page, "confidence"),
        Removed = Members(page, "removed", static value => value.GetInt32()),
        Warnings = Texts(page, "warnings"),
    };

    private static SectionRecord SectionOf(JsonElement section)
    {
        string? parent = Text(section, "parent_id");
        return new SectionRecord(Needed(section, "id"), parent, Text(section, "url"), new Section
        {
            Ordinal = Integer(section, "ordinal"),
            Parent = parent is null ? null : int.Parse(parent.AsSpan(parent.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture),
            Level = Integer(section, "level"),
            Heading = Text(section, "heading"),
            HeadingPath = Texts(section, "heading_path"),
            Anchor = Text(section, "anchor"),
            Text = Needed(section, "text"),
            Markdown = Needed(section, "markdown"),
            CharStart = Integer(section, "char_start"),
            CharEnd = Integer(section, "char_end"),
            Blocks = List(section, "blocks", BlockOf),
        })
        {
            Language = Text(section, "language"),
            LanguageScore = Number(section, "language_score"),
        };
    }

    private static SectionBlock BlockOf(JsonElement block)
    {
        string kind = Needed(block, "kind");
        return new SectionBlock
        {
            Kind = SectionBlockKinds.OfName(kind) ?? throw new FormatException($"there is no block kind '{kind}'"),
            Text = Needed(block, "text"),
            Markdown = Needed(block, "markdown"),
            Rows = block.TryGetProperty("rows", out _) ? List(block, "rows", static row => (IReadOnlyList<TableCell>)List(row, "cells", CellOf)) : [],
            Items = block.TryGetProperty("items", out _) ? List(block, "items", ItemOf) : [],
            CodeLanguage = block.TryGetProperty("language", out JsonElement language) ? language.GetString() : null,
        };
    }

    private static TableCell CellOf(JsonElement cell) =>
        new(Needed(cell, "text"), Member(cell, "header").GetBoolean(), Integer(cell, "colspan"), Integer(cell, "rowspan"));

    private static SectionListItem ItemOf(JsonElement item) => new(Needed(item, "text"), Integer(item, "depth"), Member(item, "ordered").GetBoolean());

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind != JsonValueKind.Object ? throw new FormatException($"there is no object to hold {name}")
        : parent.TryGetProperty(name, out JsonElement value) ? value
        : throw new FormatException($"{name} is missing");

    private static string Needed(JsonElement parent, string name) => Text(parent, name) ?? throw new FormatException($"{name} is null");

    private static string? Text(JsonElement parent, string name) => Member(parent, name).GetString();

    private static int Integer(JsonElement parent, string name) => Member(parent, name).GetInt32();

    private static double? Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: not JsonValueKind.Null } value ? value.GetDouble() : null;

    private static string[] Texts(JsonElement parent, string name) => List(parent, name, static value => value.GetString() ?? throw new FormatException("a text is null"));

    private static T[] List<T>(JsonElement parent, string name, Func<JsonElement, T> read)
    {
        JsonElement array = Member(parent, name);
        var values = new T[array.GetArrayLength()];
        int i = 0;
        foreach (JsonElement value in array.EnumerateArray())
        {
            values[i++] = read(value);
        }

        return values;
    }

    // In the order of the file: what is written again must not be sorted anew.
    private static OrderedDictionary<string, T> Members<T>(JsonElement parent, string name, Func<JsonElement, T> read)
    {
        var values = new OrderedDictionary<string, T>(StringComparer.Ordinal);
        foreach (JsonProperty member in Member(parent, name).EnumerateObject())
        {
            values[member.Name] = read(member.Value);
        }

        return values;
    }
}
