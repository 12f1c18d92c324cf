namespace Ingest.Parsing;

/// <summary>The smallest piece of a page that is kept or dropped as a whole.</summary>
public sealed record Block
{
    /// <summary>Index in <see cref="ParsedPage.Blocks"/>.</summary>
    public required int Ordinal { get; init; }

    /// <summary>What it is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Visible text, white space collapsed (kept in <see cref="BlockKind.Code"/>); table cells joined by tabs.</summary>
    public required string Text { get; init; }

    /// <summary>Heading level 1–6, or depth of a list item from 1; otherwise 0.</summary>
    public int Level { get; init; }

    /// <summary>Whether the source itself marks the block as a heading (Markdown, an underline), so that nothing is left to judge; false for HTML, whose elements say it.</summary>
    public bool IsMarkedHeading { get; init; }

    /// <summary>
    /// Whether a heading only says what a box beside the text is ("Tip", "Warning"). It stays a heading for whatever judges blocks, but opens no section: what follows the box belongs to
    /// the section around it.
    /// </summary>
    public bool IsBoxHeading { get; init; }

    /// <summary>Blocks of one list, table (with its caption), quotation or definition list share a number ≥ 0; −1 for blocks that stand alone.</summary>
    public int Group { get; init; } = -1;

    /// <summary>Whether a list item is numbered.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>
    /// What a reader sees before an item, punctuation included (<c>5.</c>, <c>iv.</c>, <c>(b)</c>), so that it stays what it is where items before it
    /// are dropped; null for bullets.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>The item of a list that the block stands in below the item's first block, which alone is a <see cref="BlockKind.ListItem"/>; null elsewhere.</summary>
    public ItemPlace? Item { get; init; }

    /// <summary>What stands between a term and its description where the page has both on one line (<c>: </c>); null where the description stands below, and otherwise.</summary>
    public string? Joint { get; init; }

    /// <summary>Links and emphasis inside <see cref="Text"/>, by start; nested spans follow the span around them.</summary>
    public IReadOnlyList<InlineSpan> Inlines { get; init; } = [];

    /// <summary>
    /// Places in <see cref="Text"/> of the spaces at which the page begins a new line (<c>br</c>, Markdown's hard breaks), ascending; empty where
    /// lines are in the text itself (<see cref="BlockKind.Code"/>). They stay spaces for whatever judges a block, so that one judgement serves
    /// both ways of writing; sectioning makes lines of them where lines do no harm.
    /// </summary>
    public IReadOnlyList<int> LineBreaks { get; init; } = [];

    /// <summary>Cells of a <see cref="BlockKind.TableRow"/>; otherwise empty.</summary>
    public IReadOnlyList<TableCell> Cells { get; init; } = [];

    /// <summary>Characters of <see cref="Text"/> inside links; null where links are unknown (text dumps), never 0 for that.</summary>
    public int? LinkCharacters { get; init; }

    /// <summary>Language of a code block as the page names it (<c>csharp</c>); null when unnamed.</summary>
    public string? CodeLanguage { get; init; }

    /// <summary>Fragment that leads to this block (its id, or the id of an element that only wraps it); null when none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Index in <see cref="ParsedPage.Containers"/> of the block's own element; −1 where there are no elements.</summary>
    public int Container { get; init; } = -1;

    /// <summary>Where in <see cref="Decoding.DecodedText.Text"/> it was read: start, in characters; −1 where positions are not tracked (HTML).</summary>
    public int SourceStart { get; init; } = -1;

    /// <summary>End of the same span, exclusive; −1 where positions are not tracked.</summary>
    public int SourceEnd { get; init; } = -1;

    /// <summary>Where the block leads as a whole; null where it is not one link and nothing else.</summary>
    internal string? WholeLink => Inlines is [{ Kind: InlineKind.Link } link] && link.Length == Text.Length ? link.Target : null;

    /// <summary>Share of the text inside links, 0–1; null where links are unknown.</summary>
    public double? LinkDensity => LinkCharacters is { } inLinks ? (Text.Length == 0 ? 0 : Math.Min(1, (double)inLinks / Text.Length)) : null;
}
