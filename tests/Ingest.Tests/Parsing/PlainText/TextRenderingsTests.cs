using System.Text;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>One page as five programs flatten it: the sections must not depend on the program.</summary>
public sealed class TextRenderingsTests
{
    public static TheoryData<string> Renderings => ["get-text", "html2text", "inner-text", "lynx", "w3m"];

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Parse_Rendering_HasTheHeadingsOfThePage(string rendering)
    {
        ParsedPage page = Read(rendering);

        Assert.Equal(
            ["The Water Mill of Arden", "Origin", "How the Wheel Works", "Owners"],
            page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Text));
        Assert.Equal("The Water Mill of Arden", page.Metadata.Title);
        Assert.Equal([1, 2, 2, 2], page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => block.Level));
    }

    [Theory]
    [MemberData(nameof(Renderings))]
    public void Parse_Rendering_HasTheWordsOfThePage(string rendering)
    {
        Assert.Equal(WordsBySection(Read("inner-text")), WordsBySection(Read(rendering)));
    }

    private static ParsedPage Read(string rendering)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ingest.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        string text = File.ReadAllText(Path.Combine(folder, "tests", "fixtures", "text-renderings", rendering + ".txt"));
        var decoded = new DecodedText(new() { Location = new(rendering) }, text, "utf-8", CharsetSource.Utf8);
        IParser parser = ParserCatalog.Entries.Select(static entry => entry.Create(new())).First(parser => parser.Recognises(decoded));
        return parser.Parse(decoded, default);
    }

    private static List<string> WordsBySection(ParsedPage page)
    {
        var sections = new List<string>();
        var section = new StringBuilder();
        foreach (Block block in page.Blocks)
        {
            if (block.Kind == BlockKind.Heading)
            {
                // Nothing stands before the title.
                sections.Add(section.ToString());
                section.Clear();
            }

            section.AppendJoin(' ', block.Text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)).Append(' ');
        }

        sections.Add(section.ToString());
        sections.RemoveAll(static words => words.Length == 0);
        return sections;
    }
}
