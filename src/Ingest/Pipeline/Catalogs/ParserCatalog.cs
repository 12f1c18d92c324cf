using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Pipeline.Catalogs;

/// <summary>Content types, in the order they are asked; the last one takes anything.</summary>
internal static class ParserCatalog
{
    /// <summary>The content types.</summary>
    public static IReadOnlyList<CatalogEntry<IParser, ParsingOptions>> Entries { get; } =
    [
        new("html", "HTML and XHTML pages", static options => new HtmlPageParser(options, new PageMetadataReader())),
    ];
}
