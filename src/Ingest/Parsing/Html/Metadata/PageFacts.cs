namespace Ingest.Parsing.Html.Metadata;

/// <summary>What the sources of metadata in a page say, not yet weighed.</summary>
internal sealed class PageFacts
{
    /// <summary>The <c>title</c> element; null when it is empty.</summary>
    public string? TitleElement { get; set; }

    /// <summary>The <c>lang</c> of the <c>html</c> element; null when it has none.</summary>
    public string? Language { get; set; }

    /// <summary>The <c>href</c> of <c>base</c>.</summary>
    public string? Base { get; set; }

    /// <summary>The page's address; null where it is unknown.</summary>
    public string? Address { get; init; }

    /// <summary>The canonical address as written.</summary>
    public string? Canonical { get; set; }

    /// <summary>The first <c>rel=license</c> address.</summary>
    public string? License { get; set; }

    /// <summary><c>meta</c> elements in document order.</summary>
    public List<MetaTag> Metas { get; } = [];

    /// <summary>Objects of JSON-LD scripts and microdata that may describe the page.</summary>
    public List<SchemaObject> Objects { get; } = [];

    /// <summary>Elements that by their markup name an author.</summary>
    public List<MarkedText> Authors { get; } = [];

    /// <summary>Short texts of pictures.</summary>
    public List<string> Pictures { get; } = [];

    /// <summary>The first level-1 headings, and how many elements stand before each.</summary>
    public List<(string Text, int Position)> Headings { get; } = [];

    /// <summary>Elements that by their markup give a date.</summary>
    public List<MarkedText> Dates { get; } = [];

    /// <summary>What classes and ids hint at.</summary>
    public NameHints Hints { get; } = new();

    /// <summary>The content of the first <c>meta</c> with this name; null when there is none that is not empty.</summary>
    public string? Meta(string name)
    {
        foreach (MetaTag meta in Metas)
        {
            if (meta.Name == name)
            {
                return meta.Content;
            }
        }

        return null;
    }
}
