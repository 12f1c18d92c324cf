using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class WrittenBulletsTests
{
    [Theory]
    [InlineData("<p>• The weir</p><p>•The mill</p>", "ListItem1: The weir|ListItem1: The mill")]
    [InlineData("<div>▪ The weir<br><br>▪ The mill</div>", "ListItem1: The weir|ListItem1: The mill")]
    [InlineData("<p><span>•</span> The weir</p>", "ListItem1: The weir")]
    [InlineData("<ul><li>• The weir</li></ul>", "ListItem1: The weir")]
    [InlineData("<p>– The weir</p><p>* The mill</p><p>- The lock</p>", "Paragraph: – The weir|Paragraph: * The mill|Paragraph: - The lock")]
    [InlineData("<p>•</p>", "Paragraph: •")]
    [InlineData("<p>• • •</p>", "Paragraph: • • •")]
    [InlineData("<h2>• The weir</h2>", "Heading2: • The weir")]
    public void Parse_BulletsAsCharacters_AreItems(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Theory]
    [InlineData("<p>• The weir</p><p>• The mill</p>", 1)]
    [InlineData("<p>• The weir</p><p>It leaks.</p><p>• The mill</p>", 2)]
    [InlineData("<div><p>• The weir</p></div><p>• The mill</p>", 2)]
    public void Parse_NeighbouringItems_AreOneList(string html, int lists) =>
        Assert.Equal(lists, HtmlPages.Parse(html).Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => block.Group).Distinct().Count());

    [Fact]
    public void Parse_ItemWithSpans_KeepsThemInPlace()
    {
        Block item = Assert.Single(HtmlPages.Parse("<p><b>• The weir</b> of<br>the <a href=/m>mill</a></p>").Blocks);

        Assert.Equal("The weir of the mill", item.Text);
        Assert.Equal([new InlineSpan(InlineKind.Strong, 0, 8), new InlineSpan(InlineKind.Link, 16, 4, "/m")], item.Inlines);
        Assert.Equal([11], item.LineBreaks);
    }
}
