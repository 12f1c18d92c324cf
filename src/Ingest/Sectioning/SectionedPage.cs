using Ingest.Cleaning;

namespace Ingest.Sectioning;

/// <summary>A cleaned page divided into sections.</summary>
public sealed record SectionedPage
{
    /// <summary>The page with its verdicts.</summary>
    public required CleanedPage Page { get; init; }

    /// <summary>All kept text: the sections' texts joined by one empty line.</summary>
    public required string Text { get; init; }

    /// <summary>The same as CommonMark.</summary>
    public required string Markdown { get; init; }

    /// <summary>Sections in document order; empty when nothing was kept.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The page's addresses as resolved so far; null where nothing was.</summary>
    internal LinkResolver? Links { get; init; }
}
