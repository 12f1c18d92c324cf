using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

/// <summary>Limits bound what the tree builder makes; counted, not timed.</summary>
public sealed class HostileMarkupTests
{
    private const int Nested = 100_000;

    // Rows are pooled; blocks, containers and grown arrays remain. Far above them, far below anything quadratic.
    private const long MaximumBytesPerCharacter = 400;

    [Theory]
    [InlineData("<div>x")]
    [InlineData("<b>x")]
    [InlineData("<font>x")]
    [InlineData("<ul><li>x")]
    [InlineData("<b><div>x</b>")]
    [InlineData("<table><tr><td>x")]
    [InlineData("<a href=y>x<div>")]
    [InlineData("<span>x")]
    [InlineData("<blockquote>x")]
    [InlineData("<x-y>x")]
    public void Parse_DeeplyNested_KeepsTextWithinLimits(string part)
    {
        string html = "<body>" + string.Concat(Enumerable.Repeat(part, Nested));
        long before = GC.GetAllocatedBytesForCurrentThread();

        ParsedPage page = HtmlPages.Parse(html);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < html.Length * MaximumBytesPerCharacter);
        Assert.Equal(Nested, page.Blocks.Sum(static block => block.Text.Length));
        Assert.Contains(page.Warnings, static code => code.Value == "depth-limited");
        Assert.All(page.Containers, static container => Assert.InRange(container.Depth, 0, 512));
    }

    [Fact]
    public void Parse_NestedPre_DoesNotOverflowTheStack() => Assert.NotNull(HtmlPages.Parse(string.Concat(Enumerable.Repeat("<pre>", Nested))));

    [Fact]
    public void Parse_TemplateCellsNested_DoesNotThrow() => Assert.NotNull(HtmlPages.Parse(string.Concat(Enumerable.Repeat("<template><tr><td>x", 1000))));

    [Fact]
    public void Parse_MoreElementsThanAllowed_KeepsText()
    {
        ParsedPage page = HtmlPages.Parse(string.Concat(Enumerable.Repeat("<p>x</p>", 1000)), new ParsingOptions { MaximumElements = 100 });

        Assert.Equal(1000, page.Blocks.Sum(static block => block.Text.Count(static c => c == 'x')));
        Assert.Contains(page.Warnings, static code => code.Value == "elements-limited");
    }

    [Fact]
    public void Parse_MoreBlocksThanAllowed_IsTruncated()
    {
        ParsedPage page = HtmlPages.Parse("<p>a<p>b<p>c", new ParsingOptions { MaximumBlocks = 2 });

        Assert.Equal(2, page.Blocks.Count);
        Assert.Contains(page.Warnings, static code => code.Value == "truncated");
    }

    [Fact]
    public void Parse_RandomMarkup_NeverThrows()
    {
        string[] parts = ["<table>", "<tr>", "<td>", "</td>", "</table>", "<b>", "</b>", "<p>", "</p>", "<a href=x>", "</a>", "<svg>", "</svg>", "<math>", "<template>",
            "</template>", "<select>", "<option>", "<frameset>", "<body>", "<html>", "</body>", "<li>", "<ul>", "<pre>", "<h1>", "<noscript>", "<script>", "</script>",
            "<style>", "<title>", "<!--", "-->", "<![CDATA[", "&amp;", "&#0;", "&#xD800;", "x", " ", "\0", "\uD800", "<", ">", "\"", "<img alt=x>", "<br>", "<caption>", "<col>"];
        var random = new Random(7);
        for (int i = 0; i < 3000; i++)
        {
            string html = string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => parts[random.Next(parts.Length)]));

            ParsedPage page = HtmlPages.Parse(html);

            Assert.All(page.Blocks, block => Assert.InRange(block.Container, 0, page.Containers.Count - 1));
        }
    }

    [Fact]
    public void Parse_Containers_CoverTheirBlocks()
    {
        ParsedPage page = HtmlPages.Parse("<main><section><h2>a</h2><p>b <a href=x>c</a></p></section><form><input><button>d</button></form></main>");

        Container main = page.Containers.Single(static container => container.Tag == "main");
        Container form = page.Containers.Single(static container => container.Tag == "form");
        Assert.Equal((0, 3), (main.FirstBlock, main.EndBlock));
        Assert.Equal((5, 1), (main.TextCharacters, main.LinkCharacters));
        Assert.Equal(2, form.FormControls);
    }
}
