using Ingest.Parsing;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class GridTableTests
{
    [Fact]
    public void Parse_CellsOfSeveralLines_AreWhole()
    {
        ParsedPage page = DumpPages.Parse("+--------+---------------+\n| Wind   | Water         |\n+========+===============+\n| West   | Up by half a  |\n|        | metre         |\n+--------+---------------+\n| East   | As it         |\n|        |               |\n|        | was           |\n+--------+---------------+\n");

        Assert.Equal(["Wind\tWater", "West\tUp by half a metre", "East\tAs it was"], page.Blocks.Select(static block => block.Text));
        Assert.Equal([true, false, false], page.Blocks.Select(static block => block.Cells[0].IsHeader));
    }

    [Fact]
    public void Parse_GridOfOneColumn_IsItsParagraphs() =>
        Assert.Equal("The wheel has not moved for years.", Assert.Single(DumpPages.Parse("+--------------------+\n| The wheel has not  |\n| moved for years.   |\n+--------------------+\n").Blocks).Text);

    [Fact]
    public void Parse_BoxOfADatabase_HasARowALine() =>
        Assert.Equal(["id\tname", "1\tmill", "2\tweir"], DumpPages.Parse("+----+------+\n| id | name |\n+----+------+\n| 1  | mill |\n| 2  | weir |\n+----+------+\n").Blocks.Select(static block => block.Text));

    [Fact]
    public void Parse_BoxOfW3m_HasARowALine() =>
        Assert.Equal(["id\tname", "1\tmill", "2\tweir"], DumpPages.Parse("+---------+\n|id|name  |\n|--+------|\n|1 |mill  |\n|--+------|\n|2 |weir  |\n+---------+\n").Blocks.Select(static block => block.Text));

    [Theory]
    [InlineData("+--+\n| a")]
    [InlineData("+--+\n+--+\n")]
    [InlineData("+--+\n")]
    public void Parse_BrokenGrid_LosesNoWord(string text) => Assert.Equal(text.Contains('a', StringComparison.Ordinal), DumpPages.Parse(text).Blocks.Any(static block => block.Text.Contains('a', StringComparison.Ordinal)));
}
