using Ingest.Records;

namespace Ingest.Export.Columnar;

/// <summary>The tables of Parquet files, by what a row is. Columns have the names and the order of the JSON fields.</summary>
internal static class RowTables
{
    /// <summary>A new table for one file.</summary>
    public static IRowTable Create(ExportOptions options)
    {
        if (PresetFields.Of(options.Preset) is { Count: > 0 } fields)
        {
            return new RowTable<PageRecord>([.. fields.Select(PresetColumn)], static record => [record.Record]);
        }

        return options.Per switch
        {
            RowKind.Page => new RowTable<PageRecord>(PageColumns(), static record => [record.Record]),
            RowKind.Section => new RowTable<SectionRow>(SectionColumns(), static record => record.Record.Sections.Select(s => new SectionRow(record.Record, s))),
            _ => new RowTable<ChunkRow>(ChunkColumns(), static record => record.Chunks.Select(c => new ChunkRow(record.Record, c))),
        };
    }

    private static IColumn<PageRecord> PresetColumn(PresetField field) => field switch
    {
        PresetText text => new TextColumn<PageRecord>(field.Name, text.Value),
        PresetInteger integer => new ValueColumn<PageRecord, long>(field.Name, integer.Value),
        PresetNumber number => new ValueColumn<PageRecord, double>(field.Name, number.Value),
        PresetObject nested => new TextColumn<PageRecord>(field.Name, record => PresetJson.ObjectText(nested, record)),
        _ => throw new InvalidOperationException($"No column for the preset field {field.Name}."),
    };

    private static List<IColumn<PageRecord>> PageColumns() =>
    [
        Text("schema_version", r => r.SchemaVersion), Text("id", r => r.Id), Text("url", r => r.Url), Text("canonical_url", r => r.CanonicalUrl),
        Text("host", r => r.Host), Text("source_path", r => r.SourcePath), new ValueColumn<PageRecord, long>("record_offset", r => r.RecordOffset),
        Text("record_id", r => r.RecordId), Text("fetched_at", r => r.FetchedAt), Text("content_type", r => r.ContentType),
        Text("charset", r => r.Charset), Text("charset_source", r => r.CharsetSource), Text("title", r => r.Title), Text("author", r => r.Author),
        Text("published", r => r.Published), Text("modified", r => r.Modified), Text("site_name", r => r.SiteName),
        Text("description", r => r.Description), Text("language", r => r.Language),
        new ValueColumn<PageRecord, double>("language_score", r => Finite(r.LanguageScore)), Text("page_type", r => r.PageType),
        Text("text", r => r.Text), Text("markdown", r => r.Markdown), Sections(), Links(), Images(),
        new ValueColumn<PageRecord, int>("word_count", r => r.WordCount), Text("content_sha256", r => r.ContentSha256),
        Text("near_dup_hash", r => r.NearDupHash), Text("duplicate_of", r => r.DuplicateOf), RepeatedParagraphs(),
        new MapColumn<PageRecord, double>("quality", r => r.Quality.Select(q => KeyValuePair.Create(q.Key, Finite(q.Value)))),
        new ValueColumn<PageRecord, double>("confidence", r => Finite(r.Confidence)),
        new MapColumn<PageRecord, int>("removed", r => r.Removed.Select(x => KeyValuePair.Create(x.Key, (int?)x.Value))),
        new TextListColumn<PageRecord>("warnings", r => r.Warnings),
    ];

    private static TextColumn<PageRecord> Text(string name, Func<PageRecord, string?> value) => new(name, value);

    private static StructListColumn<PageRecord, SectionRecord> Sections() => new("sections", r => r.Sections,
    [
        new TextMember<SectionRecord>("id", s => s.Id), new TextMember<SectionRecord>("parent_id", s => s.ParentId),
        new IntegerMember<SectionRecord>("ordinal", s => s.Section.Ordinal), new IntegerMember<SectionRecord>("level", s => s.Section.Level),
        new TextMember<SectionRecord>("heading", s => s.Section.Heading), new TextListMember<SectionRecord>("heading_path", s => s.Section.HeadingPath),
        new TextMember<SectionRecord>("anchor", s => s.Section.Anchor), new TextMember<SectionRecord>("url", s => s.Url),
        new TextMember<SectionRecord>("text", s => s.Section.Text), new TextMember<SectionRecord>("markdown", s => s.Section.Markdown),
        new IntegerMember<SectionRecord>("char_start", s => s.Section.CharStart), new IntegerMember<SectionRecord>("char_end", s => s.Section.CharEnd),
        // Blocks nest three lists deeper; JSON keeps the table readable everywhere.
        new TextMember<SectionRecord>("blocks", s => JsonCell.Of(fields => SectionJson.WriteBlocks(fields, s.Section.Blocks))),
        new TextMember<SectionRecord>("language", s => s.Language), new NumberMember<SectionRecord>("language_score", s => Finite(s.LanguageScore)),
    ]);

    private static StructListColumn<PageRecord, CharSpan> RepeatedParagraphs() => new("repeated_paragraphs", r => r.RepeatedParagraphs,
        [new IntegerMember<CharSpan>("char_start", s => s.Start), new IntegerMember<CharSpan>("char_end", s => s.End)]);

    private static StructListColumn<PageRecord, LinkRecord> Links() => new("links", r => r.Links,
        [new TextMember<LinkRecord>("url", l => l.Url), new TextMember<LinkRecord>("text", l => l.Text)]);

    private static StructListColumn<PageRecord, ImageRecord> Images() => new("images", r => r.Images,
        [new TextMember<ImageRecord>("url", i => i.Url), new TextMember<ImageRecord>("alt", i => i.Alt)]);

    private static List<IColumn<SectionRow>> SectionColumns() =>
    [
        .. Repeated<SectionRow>(row => row.Page, row => row.Section.Id, row => TextLanguage.Of(row.Page, row.Section)),
        new TextColumn<SectionRow>("parent_id", r => r.Section.ParentId), new ValueColumn<SectionRow, int>("ordinal", r => r.Section.Section.Ordinal),
        new ValueColumn<SectionRow, int>("level", r => r.Section.Section.Level), new TextColumn<SectionRow>("heading", r => r.Section.Section.Heading),
        new TextListColumn<SectionRow>("heading_path", r => r.Section.Section.HeadingPath), new TextColumn<SectionRow>("anchor", r => r.Section.Section.Anchor),
        new TextColumn<SectionRow>("url", r => r.Section.Url), new TextColumn<SectionRow>("text", r => r.Section.Section.Text),
        new TextColumn<SectionRow>("markdown", r => r.Section.Section.Markdown),
        new ValueColumn<SectionRow, int>("char_start", r => r.Section.Section.CharStart), new ValueColumn<SectionRow, int>("char_end", r => r.Section.Section.CharEnd),
        new TextColumn<SectionRow>("blocks", r => JsonCell.Of(fields => SectionJson.WriteBlocks(fields, r.Section.Section.Blocks))),
        new ValueColumn<SectionRow, int>("word_count", r => WordCounter.Count(r.Section.Section.Text)),
    ];

    private static List<IColumn<ChunkRow>> ChunkColumns() =>
    [
        .. Repeated<ChunkRow>(row => row.Page, row => row.Chunk.Id, row => TextLanguage.Of(row.Page, row.Chunk)),
        new ValueColumn<ChunkRow, int>("ordinal", r => r.Chunk.Ordinal), new TextListColumn<ChunkRow>("section_ids", r => r.Chunk.SectionIds),
        new TextListColumn<ChunkRow>("heading_path", r => r.Chunk.HeadingPath), new TextColumn<ChunkRow>("url", r => r.Chunk.Url),
        new TextColumn<ChunkRow>("text", r => r.Chunk.Text), new TextColumn<ChunkRow>("markdown", r => r.Chunk.Markdown),
        new ValueColumn<ChunkRow, int>("char_start", r => r.Chunk.CharStart), new ValueColumn<ChunkRow, int>("char_end", r => r.Chunk.CharEnd),
        new ValueColumn<ChunkRow, int>("word_count", r => r.Chunk.WordCount), new ValueColumn<ChunkRow, int>("token_count", r => r.Chunk.TokenCount),
        new ValueColumn<ChunkRow, bool>("over_budget", r => r.Chunk.IsOverBudget),
    ];

    private static List<IColumn<TRow>> Repeated<TRow>(Func<TRow, PageRecord> page, Func<TRow, string> id, Func<TRow, TextLanguage> language) =>
    [
        new TextColumn<TRow>("schema_version", r => page(r).SchemaVersion), new TextColumn<TRow>("id", id), new TextColumn<TRow>("page_id", r => page(r).Id),
        new TextColumn<TRow>("page_url", r => page(r).Url), new TextColumn<TRow>("host", r => page(r).Host), new TextColumn<TRow>("source_path", r => page(r).SourcePath),
        new ValueColumn<TRow, long>("record_offset", r => page(r).RecordOffset), new TextColumn<TRow>("record_id", r => page(r).RecordId),
        new TextColumn<TRow>("fetched_at", r => page(r).FetchedAt), new TextColumn<TRow>("title", r => page(r).Title), new TextColumn<TRow>("author", r => page(r).Author),
        new TextColumn<TRow>("published", r => page(r).Published), new TextColumn<TRow>("modified", r => page(r).Modified),
        new TextColumn<TRow>("site_name", r => page(r).SiteName), new TextColumn<TRow>("language", r => language(r).Tag),
        new ValueColumn<TRow, double>("language_score", r => Finite(language(r).Score)),
        new TextColumn<TRow>("page_type", r => page(r).PageType), new TextColumn<TRow>("duplicate_of", r => page(r).DuplicateOf),
        new ValueColumn<TRow, double>("confidence", r => Finite(page(r).Confidence)),
    ];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private sealed record SectionRow(PageRecord Page, SectionRecord Section);

    private sealed record ChunkRow(PageRecord Page, ChunkRecord Chunk);
}
