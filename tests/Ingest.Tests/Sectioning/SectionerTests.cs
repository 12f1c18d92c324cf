using Ingest.Parsing;
using Ingest.Sectioning;
using Ingest.Tests.Parsing.Html;

namespace Ingest.Tests.Sectioning;

public sealed class SectionerTests
{
    [Fact]
    public void Build_NothingKept_NoSections()
    {
        SectionedPage page = new PageSketch().Dropped("Accept cookies", "consent-notice").Section();

        Assert.Empty(page.Sections);
        Assert.Equal("", page.Text);
        Assert.Equal("", page.Markdown);
    }

    [Fact]
    public void Build_TextBeforeFirstHeading_SectionWithoutHeading()
    {
        SectionedPage page = new PageSketch().Paragraph("A term.").Heading(2, "Origin").Paragraph("Old.").Heading(2, "Mechanism").Paragraph("New.").Section();

        Assert.Equal([null, "Origin", "Mechanism"], page.Sections.Select(s => s.Heading));
        Assert.Equal([0, 2, 2], page.Sections.Select(s => s.Level));
        Assert.Equal("A term.\n\nOrigin\n\nOld.\n\nMechanism\n\nNew.", page.Text);
        Assert.Equal("A term.\n\n## Origin\n\nOld.\n\n## Mechanism\n\nNew.", page.Markdown);
    }

    [Fact]
    public void Build_SkippedLevels_ParentIsNearestSmallerLevel()
    {
        SectionedPage page = new PageSketch().Heading(1, "A").Heading(4, "B").Heading(3, "C").Heading(4, "D").Heading(1, "E").Section();

        Assert.Equal([null, 0, 0, 2, null], page.Sections.Select(s => s.Parent));
        Assert.Equal(["A", "C", "D"], page.Sections[3].HeadingPath);
        Assert.Equal(["E"], page.Sections[4].HeadingPath);
    }

    [Fact]
    public void Build_HeadingsInARow_EachASection()
    {
        SectionedPage page = new PageSketch().Heading(2, "A").Heading(2, "B").Paragraph("x").Section();

        Assert.Equal(["A", "B\n\nx"], page.Sections.Select(s => s.Text));
        Assert.Empty(page.Sections[0].Blocks);
    }

    [Fact]
    public void Build_HeadingOfABox_NoSection()
    {
        SectionedPage page = new PageSketch().Heading(2, "A").Paragraph("x").BoxHeading(3, "Tip").Paragraph("y").Section();

        Assert.Equal("A\n\nx\n\nTip\n\ny", Assert.Single(page.Sections).Text);
        Assert.Equal("## A\n\nx\n\n**Tip**\n\ny", page.Markdown);
    }

    [Fact]
    public void Build_BoldParagraph_NoHeading()
    {
        SectionedPage page = new PageSketch().Paragraph("Bold line", new InlineSpan(InlineKind.Strong, 0, 9)).Section();

        Assert.Null(Assert.Single(page.Sections).Heading);
        Assert.Equal("**Bold line**", page.Markdown);
    }

    [Theory]
    [InlineData("<h2><b>The weir</b></h2>", "## The weir")]
    [InlineData("<h2><b>The</b> <i><b>old</b></i> <b>weir</b></h2>", "## The _old_ weir")]
    [InlineData("<h2>The <b>old</b> weir</h2>", "## The **old** weir")]
    public void Build_HeadingThatIsAllBold_IsNotMarkedSo(string html, string markdown) => Assert.Equal(markdown, LineBreaksTests.Build(html).Markdown);

    [Theory]
    [InlineData("https://e.org/a_b_c?x=1&y=*2~3'4", "https://e.org/a_b_c?x=1&y=*2~3'4")]
    [InlineData("https://e.org/?a=1&amp;copy;=2&amp;copy=3&amp;#33;", "https://e.org/?a=1&amp;copy;=2&copy=3&amp;#33;")]
    [InlineData("https://e.org/a(b) [c]", "https://e.org/a%28b%29%20%5Bc%5D")]
    public void Build_AddressOfLink_StaysAsItIsWhereItMay(string address, string written) =>
        Assert.Equal($"A [weir]({written}).", LineBreaksTests.Build($"<p>A <a href=\"{address}\">weir</a>.</p>").Markdown);

    [Fact]
    public void Build_List_OneBlockWithItems()
    {
        SectionedPage page = new PageSketch().List((1, "a"), (2, "b"), (1, "c")).Section();

        SectionBlock block = Assert.Single(page.Sections[0].Blocks);
        Assert.Equal(SectionBlockKind.List, block.Kind);
        Assert.Equal("- a\n  - b\n- c", block.Text);
        Assert.Equal("- a\n  - b\n- c", block.Markdown);
        Assert.Equal([new("a", 1, false), new("b", 2, false), new SectionListItem("c", 1, false)], block.Items);
    }

    [Fact]
    public void Build_TermsWithAJoint_StayOnTheirLines()
    {
        Block term = new() { Ordinal = 0, Kind = BlockKind.DefinitionTerm, Text = "Mass", Group = 0, Joint = ": " };
        Block description = new() { Ordinal = 0, Kind = BlockKind.DefinitionDescription, Text = "20 g", Group = 0 };

        SectionedPage page = new PageSketch().Add(term).Add(description).Add(term).Add(term with { Joint = null }).Add(description).Section();

        Assert.Equal("Mass: 20 g\nMass\nMass\n20 g", page.Text);
        Assert.Equal("**Mass**: 20 g\n\n**Mass**\n\n**Mass**\n\n20 g", page.Markdown);
    }

    [Fact]
    public void Build_CellsOverColumnsAndRows_EmptyCellsInTheText()
    {
        SectionedPage page = new PageSketch().Table(
            [new("Part"), new("Kind"), new("Mass")],
            [new("Core", RowSpan: 2), new("steel"), new("20")],
            [new TableCell("lead"), new("30")],
            [new("Shell", ColumnSpan: 2), new("40", RowSpan: 2)],
            [new TableCell("Sum", ColumnSpan: 2)]).Section();

        Assert.Equal("Part\tKind\tMass\nCore\tsteel\t20\n\tlead\t30\nShell\t\t40\nSum", page.Text);
    }

    [Fact]
    public void Build_ShortRowUnderARowspan_LeavesTheColumnsOfTheNextAlone()
    {
        SectionedPage page = new PageSketch().Table(
            [new("A"), new("B"), new("C", RowSpan: 2)],
            [new TableCell("a2")],
            [new("a3"), new("b3"), new("c3")]).Section();

        Assert.Equal("A\tB\tC\na2\na3\tb3\tc3", page.Text);
    }

    [Fact]
    public void Build_CaptionOfATable_ParagraphBeforeIt()
    {
        SectionedPage page = new PageSketch()
            .Add(new Block { Ordinal = 0, Kind = BlockKind.Caption, Text = "Masses", Group = 0 })
            .Table([new TableCell("Core"), new TableCell("20")])
            .Of(BlockKind.Caption, "A core")
            .Section();

        Assert.Equal([SectionBlockKind.Paragraph, SectionBlockKind.Table, SectionBlockKind.Image], page.Sections[0].Blocks.Select(block => block.Kind));
        Assert.Equal("Masses\n\nCore\t20\n\nA core", page.Text);
    }

    [Fact]
    public void Build_OrderedList_NumbersInTextAndMarkdown()
    {
        SectionedPage page = new PageSketch().List((1, "#a"), (3, "b"), (1, "#c")).Section();

        Assert.Equal("1. a\n  - b\n2. c", page.Text);
        Assert.Equal("1. a\n   - b\n2. c", page.Markdown);
    }

    [Fact]
    public void Build_TaskList_IsOneInMarkdown()
    {
        SectionedPage page = new PageSketch().List((1, "[x] mend the [weir]"), (1, "[ ] grease"), (1, "[x]"), (1, "[y] z")).Section();

        Assert.Equal("- [x] mend the [weir]\n- [ ] grease\n- [x]\n- [y] z", page.Text);
        Assert.Equal("- [x] mend the \\[weir\\]\n- [ ] grease\n- \\[x\\]\n- \\[y\\] z", page.Markdown);
    }

    [Fact]
    public void Build_LabelledList_LabelsInTextAndMarkdown()
    {
        SectionedPage page = new PageSketch().Add(Item(1, "a", "1.")).Add(Item(1, "b", "7.")).Add(Item(2, "c", "iv.")).Add(Item(3, "d", "1.")).Section();

        Assert.Equal("1. a\n7. b\n  iv. c\n    1. d", page.Text);
        Assert.Equal("1. a\n7. b\n   - iv. c\n     1. d", page.Markdown);

        static Block Item(int depth, string text, string label) =>
            new() { Ordinal = 0, Kind = BlockKind.ListItem, Text = text, Level = depth, IsOrdered = true, Label = label, Group = 0 };
    }

    [Fact]
    public void Build_OrderedListWithCodeBetweenItems_NumbersGoOn()
    {
        var item = new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = "Unpack", Level = 1, Group = 0, IsOrdered = true, Label = "1." };
        SectionedPage page = new PageSketch().Add(item).Code("tar x", null).Add(item with { Text = "Run", Label = "2." }).Add(item with { Text = "Other", Group = 1 }).Section();

        Assert.Equal("1. Unpack\n\n```\ntar x\n```\n\n2. Run\n\n1. Other", page.Markdown);
        Assert.Equal("1. Unpack\n\ntar x\n\n2. Run\n\n1. Other", page.Text);
    }

    [Fact]
    public void Build_ItemsOfOrderedListDropped_OthersKeepTheirNumbers()
    {
        ParsedPage parsed = HtmlPages.Parse("<ol><li>Share<li>Unpack<ol><li>Open it<li>Ad<li>Shake it</ol><li>Ad<li>Run</ol>");
        var sketch = new PageSketch();
        foreach (Block block in parsed.Blocks)
        {
            sketch.Add(block, block.Text is "Share" or "Ad" ? "navigation" : null);
        }

        SectionedPage page = sketch.Section();

        Assert.Equal("2. Unpack\n  1. Open it\n  3. Shake it\n4. Run", page.Text);
        Assert.Equal("2. Unpack\n   1. Open it\n   3. Shake it\n4. Run", page.Markdown);
    }

    [Fact]
    public void Build_DroppedItemInside_ListStaysOne()
    {
        PageSketch sketch = new PageSketch()
            .Add(new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = "a", Level = 1, Group = 7 })
            .Add(new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = "Share", Level = 1, Group = 7 }, "share-bar")
            .Add(new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = "b", Level = 1, Group = 7 });

        Assert.Equal("- a\n- b", Assert.Single(sketch.Section().Sections[0].Blocks).Text);
    }

    [Fact]
    public void Build_Table_RowsByLineCellsByTab()
    {
        SectionedPage page = new PageSketch().Table([new("k", true), new("v", true)], [new("a|b"), new("1")]).Section();

        Assert.Equal("k\tv\na|b\t1", page.Text);
        Assert.Equal("| k | v |\n| --- | --- |\n| a\\|b | 1 |", page.Markdown);
        Assert.Equal(2, page.Sections[0].Blocks[0].Rows.Count);
    }

    [Fact]
    public void Build_TableWithSpans_EmptyCellsInMarkdown()
    {
        SectionedPage page = new PageSketch().Table([new("a", false, 2, 1), new("b", false, 1, 2)], [new("c"), new("d")]).Section();

        Assert.Equal("|   |   |   |\n| --- | --- | --- |\n| a |   | b |\n| c | d |   |", page.Markdown);
    }

    [Fact]
    public void Build_QuoteAndDefinition_Joined()
    {
        SectionedPage page = new PageSketch()
            .Grouped((BlockKind.Quote, "One."), (BlockKind.Quote, "Two."))
            .Grouped((BlockKind.DefinitionTerm, "Term"), (BlockKind.DefinitionDescription, "Meaning."))
            .Section();

        Assert.Equal([SectionBlockKind.Quote, SectionBlockKind.Definition], page.Sections[0].Blocks.Select(b => b.Kind));
        Assert.Equal("One.\n\nTwo.\n\nTerm\nMeaning.", page.Text);
        Assert.Equal("> One.\n>\n> Two.\n\n**Term**\n\nMeaning.", page.Markdown);
    }

    [Fact]
    public void Build_Code_FenceLongerThanInside()
    {
        SectionedPage page = new PageSketch().Code("```\nx\n```\n", "md").Section();

        Assert.Equal("````md\n```\nx\n```\n````", page.Markdown);
        Assert.Equal("md", page.Sections[0].Blocks[0].CodeLanguage);
    }

    [Theory]
    [InlineData("He said and left.", 8, "He said ![;-\\]](https://x.org/w) and left.")]
    [InlineData("He left.", 8, "He left. ![;-\\]](https://x.org/w)")]
    public void Build_ImageInText_AlternativeInMarkdownOnly(string text, int place, string expected)
    {
        SectionedPage page = new PageSketch().Paragraph(text, new InlineSpan(InlineKind.Image, place, 0, "https://x.org/w", ";-]")).Section();

        Assert.Equal(text, page.Text);
        Assert.Equal(expected, page.Markdown);
    }

    [Fact]
    public void Build_ImageInACell_StandsInItsCell()
    {
        var row = new Block { Ordinal = 0, Kind = BlockKind.TableRow, Text = "a\t\tb", Cells = [new("a"), new(""), new("b")], Inlines = [new(InlineKind.Image, 2, 0, "https://x.org/w", "|")] };

        Assert.EndsWith("\n| a | ![\\|](https://x.org/w) | b |", new PageSketch().Add(row).Section().Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Image_InMarkdownNotInText()
    {
        SectionedPage page = new PageSketch { Url = "https://x.org/a/" }
            .Paragraph("Before.")
            .Of(BlockKind.Image, "A cat", new InlineSpan(InlineKind.Image, 0, 5, "cat.jpg"))
            .Of(BlockKind.Caption, "Our cat")
            .Section();

        Assert.Equal("Before.\n\nOur cat", page.Text);
        Assert.Equal("Before.\n\n![A cat](https://x.org/a/cat.jpg)\n\nOur cat", page.Markdown);
        Assert.Equal("A cat", page.Sections[0].Blocks[1].Text);
    }

    [Fact]
    public void Build_OnlyImageWithoutAddress_EmptySpans()
    {
        SectionedPage page = new PageSketch().Heading(1, "A").Of(BlockKind.Image, "x").Heading(1, "B").Section();

        Assert.Equal("A\n\nB", page.Text);
        Assert.Equal("# A\n\n# B", page.Markdown);
        AssertSpansExact(page);
    }

    [Fact]
    public void Build_NullsAndLoneSurrogates_RemovedAndReplaced()
    {
        SectionedPage page = new PageSketch { Url = "https://x.org/" }
            .Paragraph("a\0b\uD800c link", new InlineSpan(InlineKind.Link, 6, 4, "/l"))
            .Section();

        Assert.Equal("ab\uFFFDc link", page.Text);
        Assert.Equal("ab\uFFFDc [link](https://x.org/l)", page.Markdown);
    }

    [Fact]
    public void Build_LongHeading_CutInPathOnly()
    {
        string heading = new('x', 5_000);
        SectionedPage page = new PageSketch().Heading(1, heading).Heading(2, "b").Section();

        Assert.Equal(heading, page.Sections[0].Heading);
        Assert.Equal(200, page.Sections[1].HeadingPath[0].Length);
    }

    [Fact]
    public void Build_HostileTables_OutputLinear()
    {
        TableCell[] wide = [.. Enumerable.Repeat(new TableCell("x", false, 1000, 65534), 2_000)];
        TableCell[][] rows = [wide, .. Enumerable.Repeat<TableCell[]>([new("y")], 2_000)];

        Assert.InRange(new PageSketch().Table(rows).Section().Markdown.Length, 1, 2_000 * 64 * 5 * 2);
    }

    [Fact]
    public void Build_DeepList_OutputLinear()
    {
        (int, string)[] items = [.. Enumerable.Range(1, 5_000).Select(i => (i, "x"))];

        Assert.InRange(new PageSketch().List(items).Section().Markdown.Length, 1, 5_000 * 40);
    }

    internal static void AssertSpansExact(SectionedPage page)
    {
        int end = 0;
        foreach (Section section in page.Sections)
        {
            Assert.InRange(section.CharStart, end, section.CharEnd);
            Assert.Equal(page.Text[section.CharStart..section.CharEnd], section.Text);
            end = section.CharEnd;
        }

        Assert.Equal(page.Text, string.Join("\n\n", page.Sections.Select(s => s.Text).Where(t => t.Length > 0)));
        Assert.Equal(page.Markdown, string.Join("\n\n", page.Sections.Select(s => s.Markdown).Where(t => t.Length > 0)));
    }
}
