using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Html;

public sealed class HtmlPageParserTests
{
    [Fact]
    public void Parse_HeadingsAndParagraphs_AreBlocks() =>
        Assert.Equal(
            ["Heading1: Title", "Paragraph: One two.", "Heading2: Part", "Paragraph: Three."],
            HtmlPages.Lines("<h1>Title</h1><p>One\n  <b>two</b>.<h2 id=p>Part</h2>Three."));

    [Fact]
    public void Parse_NestedLists_GiveLevels() =>
        Assert.Equal(
            ["ListItem1: a", "ListItem2: b", "ListItem1: c"],
            HtmlPages.Lines("<ul><li>a<ul><li>b</ul><li>c</ul>"));

    [Fact]
    public void Parse_DataTable_GivesRowsWithCells()
    {
        ParsedPage page = HtmlPages.Parse("<table><tr><th>A<th>B<tr><td>1<td><p>2</p> 3</table>");

        Assert.Equal(["A\tB", "1\t2 3"], page.Blocks.Select(static block => block.Text));
        Assert.Equal([new TableCell("1"), new TableCell("2 3")], page.Blocks[1].Cells);
    }

    [Fact]
    public void Parse_Pre_KeepsLines() =>
        Assert.Equal(["Code: a\n  b", "Paragraph: c"], HtmlPages.Lines("<pre>\na\n  b\n</pre>c"));

    [Fact]
    public void Parse_TwoLineBreaks_SplitParagraphs() =>
        Assert.Equal(["Paragraph: a b", "Paragraph: c"], HtmlPages.Lines("a<br>b<br> <br>c"));

    [Theory]
    [InlineData("<!DOCTYPE html><p>a", true)]
    [InlineData("  <div>a</div>", true)]
    [InlineData("a < b", false)]
    [InlineData("plain text", false)]
    public void Recognises_ByLooking_TellsHtmlFromText(string text, bool expected) =>
        Assert.Equal(expected, Ingest.Pipeline.Catalogs.ParserCatalog.Entries.Single(static e => e.Name == "html").Create(new ParsingOptions()).Recognises(HtmlPages.Text(text)));

    [Fact]
    public void Parse_Kind_IsHtml() => Assert.Equal(ContentKind.Html, HtmlPages.Parse("").Kind);
}
