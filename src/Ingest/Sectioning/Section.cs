namespace Ingest.Sectioning;

/// <summary>A stretch of a page under one heading.</summary>
public sealed record Section
{
    /// <summary>Position on the page, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Ordinal of the section this one belongs under; null at the top.</summary>
    public int? Parent { get; init; }

    /// <summary>Heading level 1–6 as the page gives it; 0 for text before the first heading.</summary>
    public required int Level { get; init; }

    /// <summary>The heading; null for text before the first one.</summary>
    public string? Heading { get; init; }

    /// <summary>The headings from the top down to this one's own; empty for text before the first heading.</summary>
    public IReadOnlyList<string> HeadingPath { get; init; } = [];

    /// <summary>Fragment that leads to the heading; null when it has none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Text of the section, heading included as its first line.</summary>
    public required string Text { get; init; }

    /// <summary>The same as CommonMark.</summary>
    public required string Markdown { get; init; }

    /// <summary>Where it starts in the page's text, in UTF-16 characters.</summary>
    public required int CharStart { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int CharEnd { get; init; }

    /// <summary>Its blocks, without the heading.</summary>
    public required IReadOnlyList<SectionBlock> Blocks { get; init; }
}
