using Ingest.Parsing;
using Ingest.Sectioning;

namespace Ingest.Tests.Sectioning;

/// <summary>What stands in an item of a list below its first block.</summary>
public sealed class ItemBlocksTests
{
    private static readonly Block Item = new() { Ordinal = 0, Kind = BlockKind.ListItem, Text = "Unpack it", Level = 1, Group = 0, IsOrdered = true, Label = "1." };

    private static readonly Block Next = Item with { Label = "2." };

    private static readonly Block Below = new() { Ordinal = 0, Kind = BlockKind.Paragraph, Text = "It takes a while.", Item = new(0, 1) };

    [Fact]
    public void Build_BlocksInItem_IndentedAndNumbersGoOn()
    {
        Block code = Below with { Kind = BlockKind.Code, Text = "tar xf a\n\n  ls", CodeLanguage = "sh" };

        SectionedPage page = new PageSketch().Add(Item).Add(code).Add(Below).Add(Next).Section();

        Assert.Equal("1. Unpack it\n\n   ```sh\n   tar xf a\n\n     ls\n   ```\n\n   It takes a while.\n\n2. Unpack it", page.Markdown);
        Assert.Equal("1. Unpack it\n\ntar xf a\n\n  ls\n\nIt takes a while.\n\n2. Unpack it", page.Text);
        Assert.Equal([SectionBlockKind.List, SectionBlockKind.Code, SectionBlockKind.Paragraph, SectionBlockKind.List], page.Sections[0].Blocks.Select(static block => block.Kind));
        Assert.Equal(page.Markdown, string.Join("\n\n", page.Sections[0].Blocks.Select(static block => block.Markdown)));
    }

    [Fact]
    public void Build_BlocksInNestedItem_StandBelowIt()
    {
        Block inner = Item with { Level = 2, IsOrdered = false, Label = null };
        Block belowInner = Below with { Item = new(0, 2) };

        SectionedPage page = new PageSketch().Add(Item).Add(inner).Add(belowInner).Add(inner).Add(Below).Add(inner).Add(Next).Section();

        Assert.Equal(
            "1. Unpack it\n   - Unpack it\n\n     It takes a while.\n\n   - Unpack it\n\n   It takes a while.\n\n   - Unpack it\n2. Unpack it",
            page.Markdown);
        Assert.Equal(
            "1. Unpack it\n  - Unpack it\n\nIt takes a while.\n\n  - Unpack it\n\nIt takes a while.\n\n  - Unpack it\n2. Unpack it",
            page.Text);
    }

    [Fact]
    public void Build_TableAndQuoteInItem_Indented()
    {
        Block row = Below with { Kind = BlockKind.TableRow, Text = "a\tb", Cells = [new("a"), new("b")], Group = 1 };
        Block quote = Below with { Kind = BlockKind.Quote, Group = 2 };

        SectionedPage page = new PageSketch().Add(Item).Add(row).Add(quote).Add(quote).Section();

        Assert.Equal("1. Unpack it\n\n   |   |   |\n   | --- | --- |\n   | a | b |\n\n   > It takes a while.\n   >\n   > It takes a while.", page.Markdown);
    }

    [Fact]
    public void Build_ItemItselfDropped_BlockStandsAlone() =>
        Assert.Equal("It takes a while.", new PageSketch().Add(Item, "navigation").Add(Below).Section().Markdown);

    [Fact]
    public void Build_ItemItselfDroppedBehindAnother_BlockStandsAlone() =>
        Assert.Equal(
            "1. Unpack it\n\nIt takes a while.\n\n1. Unpack it\n\n   It takes a while.",
            new PageSketch().Add(Item).Add(Item, "navigation").Add(Below).Add(Item).Add(Below).Section().Markdown);

    [Fact]
    public void Build_SomethingElseBetween_BlockStandsAlone() =>
        Assert.EndsWith("\n\nIt takes a while.", new PageSketch().Add(Item).Heading(2, "Next").Add(Below).Section().Markdown, StringComparison.Ordinal);
}
