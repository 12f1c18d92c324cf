using CsCheck;
using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Tests.Sectioning;

/// <summary>Random pages: nothing throws, spans are exact, and CommonMark reads the Markdown back as the text it came from.</summary>
public sealed class SectionerPropertyTests
{
    private const string Alphabet = "ab1 \n\t*_`[]()<>#!|\\&;~-+=.:\0é漢😀\"'$";

    private static readonly Gen<string> Text = Gen.OneOf(Gen.String[Gen.Char[Alphabet], 0, 24], Gen.String[0, 8]);

    private static readonly Gen<InlineSpan> Span =
        from kind in Gen.Enum<InlineKind>()
        from start in Gen.Int[-2, 26]
        from length in Gen.Int[-2, 30]
        from target in OneOf((string?)null, "/a b", "https://x.org/(q)?a=1&amp;b=*", "javascript:x", "#frag")
        select new InlineSpan(kind, start, length, target);

    private static readonly Gen<Block> AnyBlock =
        from kind in Gen.Enum<BlockKind>()
        from text in Text
        from spans in Span.Array[0, 5]
        from level in Gen.Int[-1, 9]
        from grp in Gen.Int[-1, 2]
        from item in Gen.Int[-3, 9]
        from cells in Text.Array[0, 3]
        select new Block
        {
            Ordinal = 0,
            Kind = kind,
            Text = text,
            Inlines = spans,
            Level = level,
            Group = grp,
            Item = item > 0 ? new ItemPlace(item % 3, item) : null,
            Cells = kind == BlockKind.TableRow ? [.. cells.Select(c => new TableCell(c, level > 4, level, grp))] : [],
        };

    [Fact]
    public void Build_AnyBlocks_SpansExact() => Fuzzing.Check(AnyBlock.Array[0, 12], 3_000, static blocks =>
    {
        SectionedPage page = Sketch(blocks).Section();
        SectionerTests.AssertSpansExact(page);
        Assert.DoesNotContain('\0', page.Text + page.Markdown);
    }, static blocks => string.Join('\n', blocks.Select(static block => $"{block} {Fuzzing.Quoted(block.Text)}")));

    /// <summary>What was found so: an underscore beside the mark of a span, and a span that begins within the number that begins a line.</summary>
    public static TheoryData<string, InlineSpan[]> Found => new()
    {
        { "one_two", [new InlineSpan(InlineKind.Emphasis, 0, 7), new InlineSpan(InlineKind.Strong, 4, 3)] },
        { "1. two", [new InlineSpan(InlineKind.Emphasis, 1, 1)] },
    };

    [Fact]
    public void Build_AnyParagraph_MarkdownReadsBackAsText() => Fuzzing.Check(
        Gen.Select(Text, Span.Array[0, 4]),
        3_000,
        static input => RequireReadsBack(input.Item1, input.Item2),
        static input => $"{Fuzzing.Quoted(input.Item1)} {string.Join(' ', input.Item2)}");

    [Theory]
    [MemberData(nameof(Found))]
    public void Build_ParagraphFoundWanting_MarkdownReadsBackAsText(string text, InlineSpan[] spans) => RequireReadsBack(text, spans);

    [Fact]
    public void Build_AnyHeadingItemAndCell_MarkdownReadsBackAsText() => Fuzzing.Check(Text.Array[3], 3_000, static texts =>
    {
        var pipeline = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UsePipeTables(pipeline);
        SectionedPage page = new PageSketch()
            .Heading(2, texts[0]).Of(BlockKind.ListItem, texts[1]).Table([[new("x" + texts[2], true), new("y")]]).Section();
        string html = Markdig.Markdown.ToHtml(page.Markdown, pipeline.Build());

        Assert.Equal(Letters(string.Concat(StorableText.Clean(texts[0]), StorableText.Clean(texts[1]), "x", StorableText.Clean(texts[2]), "y")), Letters(Visible(html)));
    }, static texts => string.Join(' ', texts.Select(Fuzzing.Quoted)));

    private static void RequireReadsBack(string text, InlineSpan[] spans)
    {
        InlineSpan[] usable = [.. spans.Where(s => s.Kind is not (InlineKind.Math or InlineKind.Image))];
        SectionedPage page = new PageSketch { Url = "https://x.org/" }.Paragraph(text, usable).Section();
        string readBack = Markdig.Markdown.ToHtml(page.Markdown);

        Assert.Equal(Letters(page.Text), Letters(Visible(readBack)));
    }

    private static Gen<string?> OneOf(params string?[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static PageSketch Sketch(Block[] blocks)
    {
        var sketch = new PageSketch { Url = "https://x.org/a" };
        for (int i = 0; i < blocks.Length; i++)
        {
            sketch.Add(blocks[i], i % 5 == 4 ? "dropped" : null);
        }

        return sketch;
    }

    private static string Visible(string html) =>
        System.Net.WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", ""));

    // White space is the reader's to fold; U+FFFD stands for what no text may hold.
    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFFFD'));
}
