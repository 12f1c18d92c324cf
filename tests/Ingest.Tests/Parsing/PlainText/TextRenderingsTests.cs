using System.Text;
using System.Text.RegularExpressions;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>Pages as six programs flatten them: headings, sections and title must not depend on the program.</summary>
public sealed partial class TextRenderingsTests
{
    private static readonly Dictionary<string, string[]> HeadingsOf = new(StringComparer.Ordinal)
    {
        ["ferry"] = ["Die Fähre von Oberau", "Bau und Betrieb", "Die Fährleute", "Wann sie fährt"],
        ["mill"] = ["The Water Mill of Arden", "Origin", "How the Wheel Works", "Owners"],
        ["peat"] = ["How peat was cut on the moor", "The tools", "Drying and stacking", "What is left of it"],
    };

    public static TheoryData<string, string> Renderings()
    {
        var data = new TheoryData<string, string>();
        foreach (string page in HeadingsOf.Keys)
        {
            foreach (string rendering in (string[])["get-text", "html2text", "html2text-python", "inner-text", "lynx", "w3m"])
            {
                data.Add(page, rendering);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Parse_Rendering_HasTheHeadingsAndTitleOfThePage(string name, string rendering)
    {
        var decoded = new DecodedText(Item(name, rendering), Encoding.UTF8.GetString(Item(name, rendering).Body.Span), "utf-8", CharsetSource.Utf8);
        ParsedPage page = ParserCatalog.Entries.Select(static entry => entry.Create(new())).First(parser => parser.Recognises(decoded)).Parse(decoded, default);

        Assert.Equal(HeadingsOf[name], page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Text));
        Assert.Equal([1, 2, 2, 2], page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Level));
        Assert.Equal(HeadingsOf[name][0], page.Metadata.Title);
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Process_Rendering_GivesTheSectionsOfThePage(string name, string rendering)
    {
        PageRecord record = Process(name, rendering);

        Assert.Equal(HeadingsOf[name][1..], record.Sections.Select(static section => section.Section.Heading).Where(heading => heading is not null && heading != HeadingsOf[name][0]));
        Assert.Equal(HeadingsOf[name][0], record.Title);
        Assert.Equal(Words(Process(name, "inner-text")), Words(record));
    }

    // Bullets, numbers of items and cell borders are the program's; and only some mark the title as the heading it is.
    private static IEnumerable<string> Words(PageRecord record) => record.Sections
        .Select(static section => string.Join(' ', Word().Matches(ItemNumber().Replace(section.Section.Text, "")).Select(static word => word.Value)))
        .Select(text => text.StartsWith(WordsOf(record.Title!), StringComparison.Ordinal) ? text[WordsOf(record.Title!).Length..].TrimStart() : text)
        .Where(static text => text.Length > 0);

    private static string WordsOf(string text) => string.Join(' ', Word().Matches(text).Select(static word => word.Value));

    private static PageRecord Process(string name, string rendering) =>
        Assert.IsType<ItemOutcome.Written>(new IngestPipelineBuilder().Build().Process(Item(name, rendering))).Record;

    private static RawItem Item(string name, string rendering)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ingest.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return new() { Location = new(rendering), Body = File.ReadAllBytes(Path.Combine(folder, "tests", "fixtures", "text-renderings", name, rendering + ".txt")) };
    }

    [GeneratedRegex(@"^ *\d+\. ", RegexOptions.Multiline)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
