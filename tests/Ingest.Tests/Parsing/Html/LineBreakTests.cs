using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class LineBreakTests
{
    [Theory]
    [InlineData("a<br>b", "a b", 1)]
    [InlineData("a <br> b", "a b", 1)]
    [InlineData("a<br>b<br>c", "a b c", 1, 3)]
    [InlineData("<br>a<br>", "a")]
    [InlineData("<b>a<br></b>b", "a b", 1)]
    [InlineData("a<br><img src=i.png>b", "a b", 1)]
    [InlineData("a b", "a b")]
    public void Parse_LineBreak_IsASpaceThatIsNoted(string html, string text, params int[] places)
    {
        Block block = Assert.Single(HtmlPages.Parse($"<p>{html}</p>").Blocks);

        Assert.Equal(text, block.Text);
        Assert.Equal(places, block.LineBreaks);
    }

    [Fact]
    public void Parse_LineBreaks_BelongToTheirBlock()
    {
        ParsedPage page = HtmlPages.Parse("<p>a<br></p><p>b<br>c</p>d<br><br>e<br>f");

        Assert.Equal(["", "1", "", "1"], page.Blocks.Select(static block => string.Join(',', block.LineBreaks)));
    }

    [Theory]
    [InlineData("<div style='color: red; White-Space: pre-line !important'>\n  a\nb  c\n</div>", "Paragraph: a/b c")]
    [InlineData("<div class='text-sm md:whitespace-pre-wrap'>a\n\nb\n<b>c\nd</b></div>", "Paragraph: a|Paragraph: b/c/d")]
    [InlineData("<div style='white-space: break-spaces'><p>a\nb</p>\n\n<p style='white-space: normal'>c\nd</p></div>", "Paragraph: a/b|Paragraph: c d")]
    [InlineData("<div class=whitespace-pre><h2>a\n\nb</h2><pre>c\n\nd</pre></div>", "Heading: a/b|Code: c\n\nd")]
    [InlineData("<div style='white-space: nowrap' class='whitespace-line'>a\nb</div><p style='x: pre-line; white-space'>a\nb", "Paragraph: a b|Paragraph: a b")]
    public void Parse_WhiteSpaceThatIsKept_BreaksLinesAndParagraphs(string html, string expected)
    {
        IEnumerable<string> blocks = HtmlPages.Parse(html).Blocks.Select(static block =>
            $"{block.Kind}: " + string.Concat(block.Text.Select((c, i) => block.LineBreaks.Contains(i) ? '/' : c)));

        Assert.Equal(expected.Split('|'), blocks);
    }

    [Fact]
    public void Parse_LineBreakInPre_IsALineOfTheText()
    {
        Block block = Assert.Single(HtmlPages.Parse("<pre>a<br>b</pre>").Blocks);

        Assert.Equal("a\nb", block.Text);
        Assert.Empty(block.LineBreaks);
    }
}
