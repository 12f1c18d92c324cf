using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>One block of a section, as it goes into the record.</summary>
public sealed record SectionBlock
{
    /// <summary>What it is.</summary>
    public required SectionBlockKind Kind { get; init; }

    /// <summary>Its text; list items and table rows one per line, cells joined by tabs.</summary>
    public required string Text { get; init; }

    /// <summary>The same as CommonMark (tables as GitHub's extension).</summary>
    public required string Markdown { get; init; }

    /// <summary>Rows of a table; otherwise empty.</summary>
    public IReadOnlyList<IReadOnlyList<TableCell>> Rows { get; init; } = [];

    /// <summary>Items of a list with their depth from 1; otherwise empty.</summary>
    public IReadOnlyList<SectionListItem> Items { get; init; } = [];

    /// <summary>Language of code; null when unnamed.</summary>
    public string? CodeLanguage { get; init; }
}
