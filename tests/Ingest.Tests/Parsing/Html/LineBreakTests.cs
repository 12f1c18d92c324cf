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

    [Fact]
    public void Parse_LineBreakInPre_IsALineOfTheText()
    {
        Block block = Assert.Single(HtmlPages.Parse("<pre>a<br>b</pre>").Blocks);

        Assert.Equal("a\nb", block.Text);
        Assert.Empty(block.LineBreaks);
    }
}
