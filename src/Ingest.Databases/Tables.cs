using Ingest.Export;
using Ingest.Records;

namespace Ingest.Databases;

/// <summary>The tables <c>pages</c> and <c>sections</c>: columns have the names and the order of the JSON fields.</summary>
internal static class Tables
{
    /// <summary>Columns of <c>pages</c>; the first is the primary key.</summary>
    public static IReadOnlyList<TableColumn<PageRow>> Pages { get; } =
    [
        new("page_number", ColumnType.Integer, p => p.Number),
        Page("schema_version", r => r.SchemaVersion), Page("id", r => r.Id), Page("url", r => r.Url), Page("canonical_url", r => r.CanonicalUrl),
        Page("host", r => r.Host), Page("source_path", r => r.SourcePath),
        new("record_offset", ColumnType.Integer, p => p.Record.RecordOffset),
        Page("record_id", r => r.RecordId), Page("fetched_at", r => r.FetchedAt), Page("content_type", r => r.ContentType),
        Page("charset", r => r.Charset), Page("charset_source", r => r.CharsetSource), Page("title", r => r.Title), Page("author", r => r.Author),
        Page("published", r => r.Published), Page("modified", r => r.Modified), Page("site_name", r => r.SiteName),
        Page("description", r => r.Description), Page("language", r => r.Language),
        new("language_score", ColumnType.Real, p => Finite(p.Record.LanguageScore)),
        Page("page_type", r => r.PageType), Page("text", r => r.Text), Page("markdown", r => r.Markdown),
        Page("links", r => JsonCell.Of(fields => RecordJson.WriteLinks(fields, r.Links))),
        Page("images", r => JsonCell.Of(fields => RecordJson.WriteImages(fields, r.Images))),
        new("word_count", ColumnType.Integer, p => (long)p.Record.WordCount),
        Page("content_sha256", r => r.ContentSha256), Page("near_dup_hash", r => r.NearDupHash), Page("duplicate_of", r => r.DuplicateOf),
        Page("repeated_paragraphs", r => JsonCell.Of(fields => RecordJson.WriteSpans(fields, r.RepeatedParagraphs))),
        Page("quality", r => JsonCell.Of(fields => RecordJson.WriteQuality(fields, r.Quality))),
        new("confidence", ColumnType.Real, p => Finite(p.Record.Confidence)),
        Page("removed", r => JsonCell.Of(fields => RecordJson.WriteRemoved(fields, r.Removed))),
        Page("warnings", r => JsonCell.OfTexts(r.Warnings)),
    ];

    /// <summary>Columns of <c>sections</c>; the first is the primary key, the second the foreign key.</summary>
    public static IReadOnlyList<TableColumn<SectionRow>> Sections { get; } =
    [
        new("section_number", ColumnType.Integer, s => s.Number),
        new("page_number", ColumnType.Integer, s => s.PageNumber),
        Section("id", s => s.Id), Section("parent_id", s => s.ParentId),
        new("ordinal", ColumnType.Integer, s => (long)s.Record.Section.Ordinal),
        new("level", ColumnType.Integer, s => (long)s.Record.Section.Level),
        Section("heading", s => s.Section.Heading), Section("heading_path", s => JsonCell.OfTexts(s.Section.HeadingPath)),
        Section("anchor", s => s.Section.Anchor), Section("url", s => s.Url), Section("text", s => s.Section.Text),
        Section("markdown", s => s.Section.Markdown),
        new("char_start", ColumnType.Integer, s => (long)s.Record.Section.CharStart),
        new("char_end", ColumnType.Integer, s => (long)s.Record.Section.CharEnd),
        Section("blocks", s => JsonCell.Of(fields => SectionJson.WriteBlocks(fields, s.Section.Blocks))),
        Section("language", s => s.Language),
        new("language_score", ColumnType.Real, s => Finite(s.Record.LanguageScore)),
    ];

    private static TableColumn<PageRow> Page(string name, Func<PageRecord, string?> value) => new(name, ColumnType.Text, p => value(p.Record));

    private static TableColumn<SectionRow> Section(string name, Func<SectionRecord, string?> value) => new(name, ColumnType.Text, s => value(s.Record));

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
