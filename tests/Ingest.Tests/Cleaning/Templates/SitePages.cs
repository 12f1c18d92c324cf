using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Templates;

/// <summary>Pages of a made-up site, as HTML and as text: the same menu, notes and footer around a text of each page's own.</summary>
internal static class SitePages
{
    private static readonly string[] Crafts = ["miller", "cooper", "smith", "tanner", "weaver", "potter", "mason", "baker", "dyer", "ropemaker"];

    public static IEnumerable<ParsedPage> All(ContentKind kind, string host = "crafts.example", int pages = 10) => Enumerable.Range(0, pages).Select(page => Page(kind, host, page));

    public static ParsedPage Page(ContentKind kind, string host, int page)
    {
        string[] lines = Lines(page);
        string text = kind == ContentKind.Html ? $"<html><body>{string.Concat(lines.Select(line => $"<div>{line}</div>"))}</body></html>" : string.Join('\n', lines);
        IParser parser = ParserCatalog.Entries.First(entry => entry.Name == (kind == ContentKind.Html ? "html" : "text")).Create(new ParsingOptions());
        var item = new RawItem { Location = new ItemLocation($"{page}"), Kind = kind, Url = $"https://{host}/{page}" };
        return parser.Parse(new DecodedText(item, text, "utf-8", CharsetSource.Container), CancellationToken.None);
    }

    /// <summary>Line 4 is the page's own; "Tools" repeats alone, the others in a run.</summary>
    public static string[] Lines(int page)
    {
        string craft = Crafts[page % Crafts.Length];
        return
        [
            "Village crafts", "Home and news", "Our visitors", $"Updated {page + 1} May 2024",
            $"The {craft} of our village worked from the first light until the evening, and number {page} of the books in the parish chest tells what he was paid for it.",
            "Tools",
            $"What a {craft} needs hangs on the wall behind the bench, sorted by size, and every piece of it was made in the {craft}'s own yard.",
            "Write to the village museum with your own stories about these crafts", "Opening hours of the museum", "Printed by the village",
        ];
    }
}
