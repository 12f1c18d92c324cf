namespace Ingest.Export;

/// <summary>The fields of each preset, in order. What Ingest does not know is null rather than made up.</summary>
internal static class PresetFields
{
    /// <summary>
    /// FineWeb (Penedo et al. 2024, columns of the published data set): <c>dump</c> names a Common Crawl snapshot and
    /// <c>token_count</c> counts GPT-2 tokens; both are unknown here.
    /// </summary>
    private static readonly IReadOnlyList<PresetField> FineWeb =
    [
        new PresetText("text", r => r.Text),
        new PresetText("id", r => r.RecordId ?? r.Id),
        new PresetText("dump", _ => null),
        new PresetText("url", r => r.Url),
        new PresetText("date", r => r.FetchedAt),
        new PresetText("file_path", r => r.SourcePath),
        new PresetText("language", r => r.Language),
        new PresetNumber("language_score", r => r.LanguageScore),
        new PresetInteger("token_count", _ => null),
    ];

    /// <summary>Dolma (data format of AI2's toolkit): <c>added</c> is when the page was fetched, <c>created</c> when it was published.</summary>
    private static readonly IReadOnlyList<PresetField> Dolma =
    [
        new PresetText("id", r => r.Id),
        new PresetText("text", r => r.Text),
        new PresetText("source", r => r.SourcePath),
        new PresetText("added", r => r.FetchedAt),
        new PresetText("created", r => r.Published),
        new PresetObject("metadata",
        [
            new PresetText("url", r => r.Url),
            new PresetText("record_id", r => r.RecordId),
            new PresetText("title", r => r.Title),
            new PresetText("author", r => r.Author),
            new PresetText("language", r => r.Language),
            new PresetNumber("language_score", r => r.LanguageScore),
            new PresetText("page_type", r => r.PageType),
            new PresetInteger("word_count", r => r.WordCount),
            new PresetText("content_sha256", r => r.ContentSha256),
            new PresetText("duplicate_of", r => r.DuplicateOf),
        ]),
    ];

    /// <summary>The fields; empty for no preset.</summary>
    public static IReadOnlyList<PresetField> Of(RecordPreset preset) => preset switch
    {
        RecordPreset.FineWeb => FineWeb,
        RecordPreset.Dolma => Dolma,
        _ => [],
    };
}
