namespace Ingest.Parsing.Html;

/// <summary>A container whose end is not reached yet.</summary>
internal struct ContainerDraft
{
    public required HtmlNode Element { get; init; }

    public required int Parent { get; init; }

    public required int Depth { get; init; }

    public required Visibility Visibility { get; init; }

    public required int FirstBlock { get; init; }

    public int EndBlock { get; set; }

    public int TextCharacters { get; set; }

    public int LinkCharacters { get; set; }

    public int FormControls { get; set; }
}
