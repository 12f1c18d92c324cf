namespace Ingest.Parsing.Html.Metadata;

/// <summary>A schema.org object that may describe the page.</summary>
internal sealed record SchemaObject
{
    /// <summary>Its types, without the vocabulary's address.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    public string? Name { get; init; }

    public string? Headline { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>Whether the first author is said to be a person.</summary>
    public bool IsByPerson { get; init; }

    public string? Published { get; init; }

    public string? Modified { get; init; }

    public string? Publisher { get; init; }

    public string? Description { get; init; }

    public string? Language { get; init; }

    public string? Image { get; init; }

    public string? License { get; init; }

    /// <summary>The text of the page itself (<c>articleBody</c>, <c>text</c>).</summary>
    public string? Body { get; init; }
}
