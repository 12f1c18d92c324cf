using System.Globalization;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>The columns of CSV files, by what a row is: the fields of the records in their order.</summary>
internal sealed class CsvColumns
{
    private static readonly CsvColumns Pages = new(
        [
            "schema_version", "id", "url", "canonical_url", "host", "source_path", "record_offset", "record_id", "fetched_at",
            "content_type", "charset", "charset_source", "title", "author", "published", "modified", "site_name", "description",
            "language", "language_score", "page_type", "text", "markdown", "sections", "links", "images", "word_count",
            "content_sha256", "near_dup_hash", "duplicate_of", "repeated_paragraphs", "quality", "confidence", "removed", "warnings",
        ],
        static record => [PageRow(record)]);

    private static readonly CsvColumns Sections = new(
        [
            "schema_version", "id", "page_id", "page_url", "host", "source_path", "record_offset", "record_id", "fetched_at",
            "title", "author", "published", "modified", "site_name", "language", "language_score", "page_type", "duplicate_of", "confidence",
            "parent_id", "ordinal", "level", "heading", "heading_path", "anchor", "url", "text", "markdown", "char_start",
            "char_end", "blocks", "word_count",
        ],
        SectionRows);

    private static readonly string[] ChunkNames =
    [
        "schema_version", "id", "page_id", "page_url", "host", "source_path", "record_offset", "record_id", "fetched_at",
        "title", "author", "published", "modified", "site_name", "language", "language_score", "page_type", "duplicate_of", "confidence",
        "ordinal", "section_ids", "heading_path", "url", "text", "markdown", "char_start", "char_end", "word_count", "token_count", "over_budget",
    ];

    private readonly string[] _names;
    private readonly Func<PageRecord, IReadOnlyList<string?[]>> _rows;

    private CsvColumns(string[] names, Func<PageRecord, IReadOnlyList<string?[]>> rows)
    {
        _names = names;
        _rows = rows;
    }

    /// <summary>The header.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The columns for a kind of row.</summary>
    public static CsvColumns For(ExportOptions options) => options.Per switch
    {
        RowKind.Page => Pages,
        RowKind.Chunk => new CsvColumns(ChunkNames, page => ChunkRows(page, options)),
        _ => Sections,
    };

    /// <summary>The rows of a record, cells in the order of <see cref="Names"/>; null for unknown values.</summary>
    public IReadOnlyList<string?[]> RowsOf(PageRecord record) => _rows(record);

    /// <summary>Whether a row is the first of its record: a page is alone, sections and chunks are numbered from 0.</summary>
    /// <param name="row">The row as it stands in a file.</param>
    public bool IsFirst(ReadOnlyMemory<byte> row)
    {
        ReadOnlySpan<byte> rest = row.Span;
        for (int cells = Array.IndexOf(_names, "ordinal"); cells > 0; cells--)
        {
            rest = rest[LengthOfCell(rest)..];
        }

        return this == Pages || rest.StartsWith("0,"u8);
    }

    // With the comma behind it. Commas between quotation marks belong to the cell; a doubled mark closes and opens again.
    private static int LengthOfCell(ReadOnlySpan<byte> row)
    {
        bool isQuoted = false;
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (row[i] == ',' && !isQuoted)
            {
                return i + 1;
            }
        }

        return row.Length;
    }

    private static string?[] PageRow(PageRecord r) =>
    [
        r.SchemaVersion, r.Id, r.Url, r.CanonicalUrl, r.Host, r.SourcePath, Cell(r.RecordOffset), r.RecordId, r.FetchedAt,
        r.ContentType, r.Charset, r.CharsetSource, r.Title, r.Author, r.Published, r.Modified, r.SiteName, r.Description,
        r.Language, Cell(r.LanguageScore), r.PageType, r.Text, r.Markdown,
        JsonCell.Of(fields => SectionJson.WriteAll(fields, r.Sections)),
        JsonCell.Of(fields => RecordJson.WriteLinks(fields, r.Links)),
        JsonCell.Of(fields => RecordJson.WriteImages(fields, r.Images)),
        Cell(r.WordCount), r.ContentSha256, r.NearDupHash, r.DuplicateOf,
        JsonCell.Of(fields => RecordJson.WriteSpans(fields, r.RepeatedParagraphs)),
        JsonCell.Of(fields => RecordJson.WriteQuality(fields, r.Quality)),
        Cell(r.Confidence),
        JsonCell.Of(fields => RecordJson.WriteRemoved(fields, r.Removed)),
        JsonCell.OfTexts(r.Warnings),
    ];

    private static string?[][] SectionRows(PageRecord page)
    {
        var rows = new string?[page.Sections.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = SectionRow(page, page.Sections[i]);
        }

        return rows;
    }

    private static string?[] SectionRow(PageRecord p, SectionRecord s) =>
    [
        .. Repeated(p, s.Id, TextLanguage.Of(p, s)),
        s.ParentId, Cell(s.Section.Ordinal), Cell(s.Section.Level), s.Section.Heading,
        JsonCell.OfTexts(s.Section.HeadingPath),
        s.Section.Anchor, s.Url, s.Section.Text, s.Section.Markdown, Cell(s.Section.CharStart), Cell(s.Section.CharEnd),
        JsonCell.Of(fields => SectionJson.WriteBlocks(fields, s.Section.Blocks)),
        Cell(WordCounter.Count(s.Section.Text)),
    ];

    private static string?[][] ChunkRows(PageRecord page, ExportOptions options)
    {
        IReadOnlyList<ChunkRecord> chunks = options.Cut(page);
        var rows = new string?[chunks.Count][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = ChunkRow(page, chunks[i]);
        }

        return rows;
    }

    private static string?[] ChunkRow(PageRecord p, ChunkRecord c) =>
    [
        .. Repeated(p, c.Id, TextLanguage.Of(p, c)),
        Cell(c.Ordinal),
        JsonCell.OfTexts(c.SectionIds),
        JsonCell.OfTexts(c.HeadingPath),
        c.Url, c.Text, c.Markdown, Cell(c.CharStart), Cell(c.CharEnd), Cell(c.WordCount), Cell(c.TokenCount), c.IsOverBudget ? "true" : "false",
    ];

    private static string?[] Repeated(PageRecord p, string id, TextLanguage language) =>
    [
        p.SchemaVersion, id, p.Id, p.Url, p.Host, p.SourcePath, Cell(p.RecordOffset), p.RecordId, p.FetchedAt,
        p.Title, p.Author, p.Published, p.Modified, p.SiteName, language.Tag, Cell(language.Score), p.PageType, p.DuplicateOf, Cell(p.Confidence),
    ];

    private static string? Cell(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Cell(double? number) =>
        number is { } value && double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : null;
}
