namespace Ingest.Records;

/// <summary>A stretch of a page that fits a budget.</summary>
public sealed record ChunkRecord
{
    /// <summary>The page's id, <c>-c</c> and the ordinal.</summary>
    public required string Id { get; init; }

    /// <summary>Position on the page, from 0.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Ids of the sections it holds text of, in order.</summary>
    public required IReadOnlyList<string> SectionIds { get; init; }

    /// <summary>
    /// The headings all its sections stand under, from the top down, its own included where it holds one section only. Where they
    /// alone would take more than half the budget, the topmost are left out.
    /// </summary>
    public required IReadOnlyList<string> HeadingPath { get; init; }

    /// <summary>Address of its first section; null without an address or an anchor.</summary>
    public string? Url { get; init; }

    /// <summary>Its text, exactly <c>page.text[char_start..char_end]</c>; the heading path is not repeated in it.</summary>
    public required string Text { get; init; }

    /// <summary>The same as CommonMark; pieces of blocks that had to be broken stand as plain text.</summary>
    public required string Markdown { get; init; }

    /// <summary>Where it starts in the page's text, in UTF-16 characters.</summary>
    public required int CharStart { get; init; }

    /// <summary>Where it ends, exclusive.</summary>
    public required int CharEnd { get; init; }

    /// <summary>Words of the text.</summary>
    public required int WordCount { get; init; }

    /// <summary>Tokens of the text; null where the budget is in words.</summary>
    public int? TokenCount { get; init; }

    /// <summary>Index of its first section among the page's.</summary>
    internal int FirstSection { get; init; }

    /// <summary>Whether it exceeds the budget, because it is one table row or line of code that cannot be broken.</summary>
    public bool IsOverBudget { get; init; }
}
