using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class ItemPartsTests
{
    [Theory]
    [InlineData("<div>8 </div> <div><span>cups</span> <a href='/b'>broth of the day</a></div>", "8 cups broth of the day")]
    [InlineData("<a href='/a'><div><span>Sat</span> <span>07</span> <span>Nov</span></div><span>Concert in the <b>mill</b></span></a>", "Sat 07 Nov Concert in the mill")]
    [InlineData("<div>½</div><div>lemon</div><div>in slices</div>", "½ lemon in slices")]
    public void Parse_ItemsThatBeginWithANumberInABox_AreReadInOne(string item, string expected)
    {
        ParsedPage page = HtmlPages.Parse($"<ul><li>{item}</li><li>{item}</li></ul>");

        Assert.Equal([(BlockKind.ListItem, expected), (BlockKind.ListItem, expected)], page.Blocks.Select(static block => (block.Kind, block.Text)));
    }

    [Theory]
    [InlineData("<div>Broth</div><div>of the day</div>")]
    [InlineData("<div>8</div><p>cups of broth</p>")]
    [InlineData("<div>The 8 of them went home</div><div>in the rain</div>")]
    [InlineData("<div>8</div><ul><li>cups of broth</li></ul>")]
    public void Parse_ItemsOfOtherParts_HaveABlockForEach(string item) =>
        Assert.Equal(2, HtmlPages.Parse($"<ul><li>{item}</li></ul>").Blocks.Count);

    [Fact]
    public void Parse_ItemThatIsLong_HasABlockForEachPart() =>
        Assert.Equal(2, HtmlPages.Parse($"<ul><li><div>8</div><div>{string.Concat(Enumerable.Repeat("cups of broth ", 20))}</div></li></ul>").Blocks.Count);
}
