using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Classification;

/// <summary>Pages of these tests, parsed as the product parses them.</summary>
internal static class ClassifiedPages
{
    public static ParsedPage Html(string html) => Parse(html, ContentKind.Html, ParserCatalog.Entries.First(entry => entry.Name == "html"));

    /// <summary>A text dump of which nobody knows where it came from.</summary>
    public static ParsedPage LooseText(string text)
    {
        ParsedPage page = Text(text);
        return page with { Source = page.Source with { Item = page.Source.Item with { Url = null } } };
    }

    public static ParsedPage Text(string text) => Parse(text, ContentKind.PlainText, ParserCatalog.Entries.First(entry => entry.Name == "text"));

    public static CleanedPage Clean(ParsedPage page, CleaningContext? context = null) =>
        new PageCleaner([new NamedRule("learned-content", new LearnedContentRule())], context ?? new CleaningContext()).Clean(page);

    public static PageProfile Profile(ParsedPage page) => new(page, ContentModel.For(page.Kind == ContentKind.Html ? ContentKind.Html : ContentKind.PlainText).Scorers);

    private static ParsedPage Parse(string text, ContentKind kind, CatalogEntry<IParser, ParsingOptions> parser)
    {
        var item = new RawItem { Location = new ItemLocation("page"), Kind = kind, Url = "https://example.org/guide/page" };
        return parser.Create(new ParsingOptions()).Parse(new DecodedText(item, text, "utf-8", CharsetSource.Container), CancellationToken.None);
    }
}
