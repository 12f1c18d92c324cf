using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class MarkedRowsTests
{
    [Theory]
    [InlineData("<table><tr><td>1.<td>The weir is old.</table>", "1. The weir is old.")]
    [InlineData("<table><tr><td>&nbsp;<td>&bull;<td>&nbsp;<td>The weir is old.<tr><td><td>&bull;<td><td>So is the mill.</table>", "- The weir is old.|- So is the mill.")]
    [InlineData("<table><tr><td>(a)<td>who owns the weir<tr><td>(b)<td>who pays for it</table>", "(a) who owns the weir|(b) who pays for it")]
    [InlineData("<table><tr><td><font>(iv)</font><td><b>Water</b> of the mill</table>", "(iv) Water of the mill")]
    [InlineData("<table><tr><td>2.1<td>Owners<tr><td>2.2<td>Payers</table>", "2.1 Owners|2.2 Payers")]
    public void Parse_RowsOfMarkerAndText_AreItems(string html, string expected)
    {
        ParsedPage page = HtmlPages.Parse(html);

        Assert.All(page.Blocks, static block => Assert.Equal(BlockKind.ListItem, block.Kind));
        Assert.Equal(expected.Split('|'), page.Blocks.Select(static block => $"{block.Label ?? "-"} {block.Text}"));
        Assert.Single(page.Blocks.Select(static block => block.Group).Distinct());
    }

    [Theory]
    [InlineData("<table><tr><td>1.<td>Weir<td>1901<tr><td>2.<td>Mill<td>1911</table>")]
    [InlineData("<table><tr><td>1.<td>Weir<tr><td>Mill<td>1911</table>")]
    [InlineData("<table><tr><th>1.<td>Weir<tr><th>2.<td>Mill</table>")]
    [InlineData("<table><tr><td>1901<td>Weir<tr><td>1911<td>Mill</table>")]
    [InlineData("<table><tr><td>1.<td><tr><td>2.<td></table>")]
    [InlineData("<table><tr><td>+<td>Boils quickly<tr><td>-<td>Lid falls off</table>")]
    [InlineData("<table><tr><td>★<td>Good<tr><td>★<td>Better</table>")]
    [InlineData("<table><tr><td>-<td>none<tr><td>2.<td>some</table>")]
    public void Parse_OtherTables_AreNoLists(string html)
    {
        ParsedPage page = HtmlPages.Parse(html);

        Assert.DoesNotContain(page.Blocks, static block => block.Kind == BlockKind.ListItem);
    }

    [Fact]
    public void Parse_ItemOfSeveralParagraphs_HoldsThem()
    {
        ParsedPage page = HtmlPages.Parse("<table><tr><td>1.<td><p>The weir is old.</p><p>It leaks.</p></table><p>End.</p>");

        Assert.Equal([BlockKind.ListItem, BlockKind.Paragraph, BlockKind.Paragraph], page.Blocks.Select(static block => block.Kind));
        Assert.Equal([null, new ItemPlace(page.Blocks[0].Group, 1), null], page.Blocks.Select(static block => block.Item));
    }
}
