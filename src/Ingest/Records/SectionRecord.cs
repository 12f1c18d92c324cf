using Ingest.Sectioning;

namespace Ingest.Records;

/// <summary>A section as it goes out.</summary>
/// <param name="Id">The page's id, a hyphen and the ordinal.</param>
/// <param name="ParentId">Id of the section it belongs under; null at the top.</param>
/// <param name="Url">The page's address with the section's fragment; null without an address or an anchor.</param>
/// <param name="Section">Heading, text, span and blocks.</param>
public sealed record SectionRecord(string Id, string? ParentId, string? Url, Section Section)
{
    /// <summary>Language as a BCP 47 tag where it is told clearly and is not the page's; otherwise null.</summary>
    public string? Language { get; init; }

    /// <summary>Confidence of that language, 0–1; null without one.</summary>
    public double? LanguageScore { get; init; }
}
