namespace Ingest.Parsing.PlainText;

/// <summary>A block in the making: what its lines show by themselves, before its neighbours are asked.</summary>
internal sealed class Draft
{
    /// <summary>What it is so far.</summary>
    public required BlockKind Kind { get; set; }

    /// <summary>Its text, markers taken off.</summary>
    public required string Text { get; set; }

    /// <summary>First character in the source.</summary>
    public required int Start { get; init; }

    /// <summary>After the last character in the source.</summary>
    public required int End { get; init; }

    /// <summary>Shape of all its lines.</summary>
    public LineShape Shape { get; init; }

    /// <summary>Marker its first line has, also when it was left in the text.</summary>
    public ListMarker Marker { get; init; }

    /// <summary>The label of an item, as <see cref="Block.Label"/> has it.</summary>
    public string? Label { get; set; }

    /// <summary>What stands between a term and its description, as <see cref="Block.Joint"/> has it.</summary>
    public string? Joint { get; init; }

    /// <summary>Columns before its first line.</summary>
    public int Indent { get; init; }

    /// <summary>Blank lines before it.</summary>
    public int BlankBefore { get; init; }

    /// <summary>Heading level or list depth; 0 when open.</summary>
    public int Level { get; set; }

    /// <summary>Number of its list or table; −1 for none.</summary>
    public int Group { get; set; } = -1;

    /// <summary>Whether the source marks it as a heading (Markdown, underline), so that nothing is left to judge.</summary>
    public bool IsMarkedHeading { get; init; }

    /// <summary>Whether it is centred in the page of a browser of text; see <see cref="Outdents.AreCentred"/>.</summary>
    public bool IsCentred { get; init; }

    /// <summary>Cells of a table row.</summary>
    public IReadOnlyList<TableCell> Cells { get; init; } = [];

    /// <summary>Language of code.</summary>
    public string? CodeLanguage { get; init; }
}
