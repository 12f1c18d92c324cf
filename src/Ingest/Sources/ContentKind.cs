namespace Ingest.Sources;

/// <summary>What kind of page content an item holds.</summary>
public enum ContentKind
{
    /// <summary>HTML or XHTML.</summary>
    Html,

    /// <summary>Plain text: a page flattened by a scraper, or text as such.</summary>
    PlainText,

    /// <summary>Markdown.</summary>
    Markdown,
}
