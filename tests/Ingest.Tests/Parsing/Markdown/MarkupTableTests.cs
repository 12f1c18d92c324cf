using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.Markdown;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Markdown;

public sealed class MarkupTableTests
{
    [Fact]
    public void Parse_TableOfMarkup_GivesItsRows()
    {
        IReadOnlyList<Block> blocks = Parse("<table>\n<caption>Mills</caption>\n<thead><tr><th>Name<th align=right>Year</tr></thead>\n<tr><td>Upper <b>mill</b></td><td>1742 &amp; 1801</td></tr>\n<tr><td colspan=\"2\">Gone</td></tr>\n</table>\n");

        Assert.Equal(["Paragraph: Mills", "TableRow: Name\tYear", "TableRow: Upper mill\t1742 & 1801", "TableRow: Gone"], blocks.Select(static block => $"{block.Kind}: {block.Text}"));
        Assert.True(blocks[1].Cells[1].IsHeader);
        Assert.Equal(2, blocks[3].Cells[0].ColumnSpan);
        Assert.Single(blocks.Skip(1).Select(static block => block.Group).Distinct());
    }

    [Fact]
    public void Parse_TableWithBlankLines_IsOne()
    {
        IReadOnlyList<Block> blocks = Parse("<table>\n<tr><td>Upper mill</td><td>1742</td></tr>\n\n<tr><td>Lower mill</td><td>1801</td></tr>\n</table>\n\nBoth are gone.\n");

        Assert.Equal(["Upper mill\t1742", "Lower mill\t1801", "Both are gone."], blocks.Select(static block => block.Text));
        Assert.Equal(blocks[0].Group, blocks[1].Group);
    }

    [Theory]
    [InlineData("<table><tr><td>One cell</td></tr></table>", "One cell")]
    [InlineData("<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table>", "a b")]
    [InlineData("<table><tr><td>a</td><td", "a")]
    public void Parse_NoTableOfColumns_IsText(string markdown, string text)
    {
        Block block = Assert.Single(Parse(markdown));

        Assert.Equal((BlockKind.Paragraph, text), (block.Kind, block.Text));
    }

    private static IReadOnlyList<Block> Parse(string text)
    {
        var item = new RawItem { Location = new ItemLocation("page.md"), Kind = ContentKind.Markdown };
        return new MarkdownParser(new ParsingOptions()).Parse(new DecodedText(item, text, "utf-8", CharsetSource.Container), CancellationToken.None).Blocks;
    }
}
