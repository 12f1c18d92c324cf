using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;
using Ingest.Parsing.Markdown;
using Ingest.Parsing.PlainText;

namespace Ingest.Pipeline.Catalogs;

/// <summary>Content types, in the order they are asked; the last one takes anything.</summary>
internal static class ParserCatalog
{
    /// <summary>The content types.</summary>
    public static IReadOnlyList<CatalogEntry<IParser, ParsingOptions>> Entries { get; } =
    [
        new("html", "HTML and XHTML pages", static options => new HtmlPageParser(options, new PageMetadataReader())),
        new("markdown", "Markdown with tables, definition lists, mathematics and front matter", static options => new MarkdownParser(options)),
        new("text", "Plain text: pages flattened by a scraper or a text browser, and text as such", static options => new PlainTextParser(options)),
    ];
}
