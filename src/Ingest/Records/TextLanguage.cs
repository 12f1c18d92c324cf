namespace Ingest.Records;

/// <summary>The language of a row: a section's or chunk's own where it has one, else its page's.</summary>
/// <param name="Tag">BCP 47 tag; null when unknown.</param>
/// <param name="Score">Its confidence, 0–1; null where the page declared it or none is known.</param>
internal readonly record struct TextLanguage(string? Tag, double? Score)
{
    /// <summary>The language of a section.</summary>
    public static TextLanguage Of(PageRecord page, SectionRecord section) =>
        section.Language is null ? new(page.Language, page.LanguageScore) : new(section.Language, section.LanguageScore);

    /// <summary>The language of a chunk: that of its sections where they agree, else the page's.</summary>
    public static TextLanguage Of(PageRecord page, ChunkRecord chunk)
    {
        SectionRecord first = page.Sections[chunk.FirstSection];
        for (int i = 1; i < chunk.SectionIds.Count; i++)
        {
            if (page.Sections[chunk.FirstSection + i].Language != first.Language)
            {
                return new(page.Language, page.LanguageScore);
            }
        }

        return Of(page, first);
    }
}
