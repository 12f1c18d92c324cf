using System.Text;
using CsCheck;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline.Catalogs;

/// <summary>Properties of every parser of the catalog, and of the whole road behind it, over made-up markup. A new parser needs nothing here.</summary>
public sealed class ParserFuzzTests
{
    private const string Page =
        "---\ntitle: T\n---\n<!DOCTYPE html><html><head><title>T</title></head><body># Heading\n\n<p>Some <b>bold</b> &amp; *plain* text.</p>\n\n"
        + "- item\n  - inner\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<table><tr><td>1<td>2</table><pre>code\n</pre>```\ncode\n```\n\n$$x^2$$ <script>var a;</script>字 \uD83D\uDE00 end";

    // Pieces of every syntax: a parser meets its own and all others'.
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div class=cookie>", "</div>", "<table>", "<tr>", "<td rowspan=9>", "</table>", "<b>", "</b>", "<a href=\"x\">", "</a>", "<ul><li>", "<svg>", "<math>", "<template>",
        "<select>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "<pre>", "<h1>", "<h2 id=a>", "&amp;", "&#0;", "&#xD800;", "&", "\0", "\uD800", "\u202E", "\uFEFF",
        "# ", "## ", "- ", "1. ", "> ", "    ", "\t", "```", "~~~\n", "`", "*", "**", "_", "[a](b)", "[", "](", "![", "|", "|-|-|\n", "+---+\n", ": ", "$$", "$", "---\n", "===\n", "a: b\n", "\\",
        "\n", "\n\n", "\r", "\r\n", "\f", " ", "word ", "Two words. ", "字", "\uD83D\uDE00", "e\u0301", "https://e.org/?a=b&c ", "name@e.org ", "We use cookies. Accept all ", "•", "\u00A0", "\u2028",
    ];

    private static readonly Gen<string> Markup = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(static i => Pieces[i]), Gen.String[0, 6])
        .Array[0, 60].Select(static parts => string.Concat(parts));

    public static TheoryData<string> Names => [.. ParserCatalog.Entries.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_MadeUpMarkup_HoldsTogether(string name)
    {
        IParser parser = Parser(name);
        Fuzzing.Check(Markup, 1_500, markup => RequireWhole(parser, markup), Fuzzing.Quoted);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parse_CutAtEveryCharacter_HoldsTogether(string name)
    {
        IParser parser = Parser(name);
        for (int length = 0; length <= Page.Length; length++)
        {
            RequireWhole(parser, Page[..length]);
        }
    }

    [Fact]
    public void Process_MadeUpMarkupAsAnyKind_GivesARecord()
    {
        IngestPipeline pipeline = new IngestPipelineBuilder().Build();
        Fuzzing.Check(
            Gen.Select(Markup, Gen.Int[-1, Enum.GetValues<ContentKind>().Length - 1]),
            1_500,
            input =>
            {
                (string markup, int kind) = input;
                ItemOutcome outcome = pipeline.Process(new RawItem { Location = new ItemLocation("fuzz"), Body = Encoding.UTF8.GetBytes(markup), Kind = kind < 0 ? null : (ContentKind)kind });

                Assert.False(outcome is ItemOutcome.Quarantined { Fault: { Code.Value: "unexpected-error" or "nesting-too-deep" } fault }, outcome.ToString());
            },
            static input => $"{input.Item2} {Fuzzing.Quoted(input.Item1)}");
    }

    private static IParser Parser(string name) => ParserCatalog.Entries.First(entry => entry.Name == name).Create(new ParsingOptions());

    private static void RequireWhole(IParser parser, string markup)
    {
        var text = new DecodedText(new RawItem { Location = new ItemLocation("fuzz") }, markup, "utf-8", CharsetSource.Container);

        ParsedPage page = parser.Parse(text, CancellationToken.None);

        for (int i = 0; i < page.Blocks.Count; i++)
        {
            Block block = page.Blocks[i];
            Assert.Equal(i, block.Ordinal);
            Assert.True((block.SourceStart == -1 && block.SourceEnd == -1) || (block.SourceStart >= 0 && block.SourceStart <= block.SourceEnd && block.SourceEnd <= markup.Length), $"block {i} spans {block.SourceStart} to {block.SourceEnd} of {markup.Length}");
            Assert.All(block.Inlines, span => Assert.True(span.Start >= 0 && span.Start + span.Length <= block.Text.Length));
        }

        ParsedPage again = parser.Parse(text, CancellationToken.None);
        Assert.Equal(page.Blocks.Select(static block => (block.Kind, block.Text)), again.Blocks.Select(static block => (block.Kind, block.Text)));
    }
}
