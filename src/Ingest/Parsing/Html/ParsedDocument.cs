using AngleSharp;
using AngleSharp.Dom;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>Takes pages that a program has parsed already, with AngleSharp, and perhaps changed.</summary>
public static class ParsedDocument
{
    /// <summary>
    /// The document as an item for a pipeline. It is written out as HTML and read again, so that pages mean the same whoever parsed them; that costs about as
    /// much as parsing did. The document is left as it is.
    /// </summary>
    /// <param name="document">The document; its address becomes the page's, unless it is the parser's placeholder <c>about:</c>.</param>
    /// <param name="name">What the record gives as its source; null: the address, or <c>document</c> without one.</param>
    /// <exception cref="ArgumentNullException">There is no document.</exception>
    public static RawItem ToItem(IDocument document, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        string? url = document.Url is { Length: > 0 } address && !address.StartsWith("about:", StringComparison.Ordinal) ? address : null;
        return new RawItem
        {
            Location = new ItemLocation(name ?? url ?? "document"),
            DecodedBody = document.ToHtml(),
            Kind = ContentKind.Html,
            Url = url,
        };
    }
}
