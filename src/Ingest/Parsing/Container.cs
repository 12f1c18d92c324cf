namespace Ingest.Parsing;

/// <summary>A block-level element: where blocks stand, what it calls itself, how much text and how many links it holds.</summary>
public sealed record Container
{
    /// <summary>Index of the parent in <see cref="ParsedPage.Containers"/>; −1 for the root.</summary>
    public required int Parent { get; init; }

    /// <summary>Distance from the root, 0 for it.</summary>
    public required int Depth { get; init; }

    /// <summary>Tag name, lower case.</summary>
    public required string Tag { get; init; }

    /// <summary>The <c>id</c>; empty when it has none.</summary>
    public string Id { get; init; } = "";

    /// <summary>The <c>class</c> attribute as written; empty when it has none.</summary>
    public string Class { get; init; } = "";

    /// <summary>The ARIA <c>role</c>, lower case; empty when it has none.</summary>
    public string Role { get; init; } = "";

    /// <summary>The <c>itemprop</c> and <c>itemtype</c>, joined by a space; empty when it has none.</summary>
    public string ItemProperty { get; init; } = "";

    /// <summary>The <c>aria-label</c>; empty when it has none.</summary>
    public string Label { get; init; } = "";

    /// <summary>What hides this element itself; an ancestor may hide it too.</summary>
    public Visibility Visibility { get; init; }

    /// <summary>Ordinal of the first block inside.</summary>
    public int FirstBlock { get; init; }

    /// <summary>Ordinal after the last block inside; blocks of a container are contiguous.</summary>
    public int EndBlock { get; init; }

    /// <summary>Characters of text inside.</summary>
    public int TextCharacters { get; init; }

    /// <summary>Characters of text inside links inside.</summary>
    public int LinkCharacters { get; init; }

    /// <summary>Form controls inside (inputs, selects, buttons, text areas).</summary>
    public int FormControls { get; init; }
}
