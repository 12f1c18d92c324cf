using Ingest.Parsing;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>What text browsers and scrapers add to a page, or break in it, beyond the clean pages of <see cref="TextRenderingsTests"/>.</summary>
public sealed class BrowserDumpTests
{
    private const string Prose = "The old mill stands below the village, where the river turns twice before it reaches the lake, and its wheel has not moved for years. "
        + "The miller's grandson keeps the key, and he opens the door to anybody who rings his bell in the summer, from the first of June until the last of August, "
        + "when the swallows that nest under its roof have left for the south. Then the stones are dressed, the wheel is oiled, and the door is locked until spring.";

    [Theory]
    [InlineData("References\n\n   1. https://example.org/\n   2. https://example.org/lake\n")]
    [InlineData("References\n\n   Visible links:\n   1. https://example.org/\n   2. https://example.org/lake\n\n   Hidden links:\n   4. https://example.org/logo\n")]
    [InlineData("Verweise\n\n   1. mailto: mill@example.org\n   2. https://example.org/lake\n   3. https://example.org/share?text=The mill\n   +by+the+lake\n\n   By the river\n   4. https://example.org/a\n   5. https://example.org/b\n   6. https://example.org/c\n   7. https://example.org/d\n   8. https://example.org/e\n")]
    [InlineData("References\n\n   1. https://example.org/\n   2. https://example.org/lake\n\n[USEMAP]\nfile://localhost/tmp/lynx1.html#map\n   1. https://example.org/a\n   2. https://example.org/b\n\n[USEMAP]\nfile://localhost/tmp/lynx1.html#other\n   1. https://example.org/c\n")]
    [InlineData("References\n\n   Visible links\n   1. The way\n\thttps://example.org/\n   2. The lake in June\n\thttps://example.org/lake\n")]
    [InlineData("References\n\n   1. https://example.org/\n   2. https://example.org/lake\n\n   Hidden links:\n   9. https://example.org/logo\n")]
    [InlineData("References\n\n   1. https://example.org/\n   2. https://example.org/lake\n   3. https://example.org/a\n   4. mailto:?subject=The mill&body=It stands below the village.\n\nRead more at https://example.org/mill/of/the/valley\n   5. https://example.org/b\n")]
    public void Parse_LinkListOfLynx_GoesWithItsMarks(string list)
    {
        ParsedPage page = DumpPages.Parse($"   [1]Home\n\n{Wrap(Prose.Replace("the lake", "the [2]lake", StringComparison.Ordinal))}\n{list}");

        Assert.Equal("Home|" + Prose, string.Join("|", page.Blocks.Select(static block => block.Text)));
    }

    [Fact]
    public void Parse_LongAddressesBelowWrappedText_DoNotHideTheWidth()
    {
        string addresses = string.Concat(Enumerable.Range(1, 60).Select(static number => $"  {number}. https://example.org/{new string('a', 120 + number)}\n"));

        Assert.Contains(Prose, DumpPages.Parse($"   [1]Home\n\n{Wrap(Prose)}\nReferences\n\n{addresses}").Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_NumberedSentencesAtTheEnd_AreNoLinkList()
    {
        ParsedPage page = DumpPages.Parse("How to [1] get there\n\n1. Take the ferry.\n2. Turn left: the mill is there.\n3. Ring the bell.\n");

        Assert.Equal(["Take the ferry.", "Turn left: the mill is there.", "Ring the bell."], page.Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => block.Text));
    }

    [Theory]
    [InlineData("1. https://example.org/a\nThe parish register of the year 1870.\n2. https://example.org/b\nA letter of the miller.\n")]
    [InlineData("1. https://example.org/a\n2. https://example.org/b\n\nThe mill is open in June.\n")]
    public void Parse_AddressesWithTextAmongOrBelowThem_StayAsTheyAre(string list)
    {
        string text = string.Join('\n', DumpPages.Parse($"The mill [1] is old [2].\n\nSources\n\n{list}").Blocks.Select(static block => block.Text));

        Assert.All(list.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line[(line.IndexOf(". ", StringComparison.Ordinal) is 1 ? 3 : 0)..], text, StringComparison.Ordinal));
        Assert.Contains("The mill [1] is old [2].", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_LetterBulletsOfLynx_AreItems()
    {
        ParsedPage page = DumpPages.Parse("     * Mills\n          + Water\n               o Undershot wheels\n               o Overshot wheels\n\n" + Wrap(Prose));

        Assert.Equal(["Mills", "Water", "Undershot wheels", "Overshot wheels"], page.Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => block.Text));
    }

    [Fact]
    public void Parse_SmallWordAtTheStartOfALine_IsNoBullet() =>
        Assert.Equal(["o moinho", "o rio"], DumpPages.Parse("o moinho\n\no rio\n").Blocks.Select(static block => block.Text));

    [Fact]
    public void Parse_StarBulletsOfW3m_AreItemsAndRatingsAreNot()
    {
        ParsedPage page = DumpPages.Parse("  • Mills\n      □ Water\n          ☆ Undershot\n          ☆ Overshot\n\n★★★★☆ Four of five\n");

        Assert.Equal(["Mills", "Water", "Undershot", "Overshot", "★★★★☆ Four of five"], page.Blocks.Select(static block => block.Text));
        Assert.Equal(BlockKind.Paragraph, page.Blocks[^1].Kind);
    }

    [Fact]
    public void Parse_FieldsButtonsAndFrames_AreNoText()
    {
        ParsedPage page = DumpPages.Parse($"   Search the site ____________________ (BUTTON)\n\n   IFRAME: [3]//example.org/frame\n\n   (BUTTON) Menu\n\n{Wrap(Prose)}");

        Assert.Equal(["Search the site", "Menu", Prose], page.Blocks.Select(static block => block.Text));
    }

    [Theory]
    [InlineData("(_) Public ( ) Private [_] Subscribe [ ] Remember me [Submit]", "Public Private Subscribe Remember me")]
    [InlineData("REFRESH(900 sec): https://example.org/ Good morning", "Good morning")]
    [InlineData("Refresh (15 sec) https://example.org/", "")]
    [InlineData("It is [DEL: shut :DEL] [INS: open :INS] now, [S:all:S] of it [INLINE]", "It is shut open now, all of it")]
    [InlineData("[EMBED]", "")]
    [InlineData("[mill.jpg] The mill in June [USEMAP:map.gif]", "The mill in June")]
    [InlineData("IFRAME: https://example.org/a/long/address/that/goes/on/and/on/over/lines/con\n   tent.swf?SITE", "")]
    [InlineData("The function f( ) of [RFC-2119] stays", "The function f( ) of [RFC-2119] stays")]
    public void Parse_MarksOfBrowsers_AreNoText(string marked, string expected) =>
        Assert.Equal(expected, string.Join('|', DumpPages.Parse($"   (BUTTON)\n\n   {marked}\n\n{Wrap(Prose)}").Blocks.SkipLast(1).Select(static block => block.Text)));

    [Theory]
    [InlineData("[ ] Buy oil for the lamp")]
    [InlineData("Press [Submit] to see [mill.jpg] and not Refresh (15 sec) by hand")]
    public void Parse_MarksWithoutABrowser_StayAsTheyAre(string text) =>
        Assert.Equal(text, DumpPages.Parse($"   {text}\n\n{Wrap(Prose)}").Blocks[0].Text);

    [Theory]
    [InlineData("List name ____________________\n   Description ______________")]
    [InlineData("[mill-1.jpg] [mill-2.jpg]\n   [2][mill-3.jpg]")]
    [InlineData("^[1]US [2]Mills, [2]Lakes\n   [2]Bay [1]Rye [2]Oats")]
    public void Parse_MarksOfBrowsers_AreNoCode(string marked) =>
        Assert.DoesNotContain(DumpPages.Parse($"   [1]Home\n\n   {marked}\n\n{Wrap(Prose)}\nReferences\n\n   1. https://example.org/\n   2. https://example.org/lake\n").Blocks, static block => block.Kind == BlockKind.Code);

    [Fact]
    public void Parse_LinkThatEditsASection_MarksAHeadingThoughItHasANumber()
    {
        ParsedPage page = DumpPages.Parse($"   [1]Home\n\nMill[[2]edit]\n\n{Wrap(Prose)}\nReferences\n\n   1. https://example.org/\n   2. https://example.org/edit\n");

        Assert.Equal((BlockKind.Heading, "Mill"), (page.Blocks[1].Kind, page.Blocks[1].Text));
    }

    [Fact]
    public void Parse_RuleAmongWrappedLines_PartsThem() =>
        Assert.Equal([Prose, Prose], DumpPages.Parse($"{Wrap(Prose)}   {new string('━', 70)}\n{Wrap(Prose)}").Blocks.Select(static block => block.Text));

    [Fact]
    public void Parse_NamesOfImageFiles_AreImages()
    {
        ParsedPage page = DumpPages.Parse($"   [mill-2x.png]\n\n   [ ]\n\n   [12]\n\n{Wrap(Prose)}");

        Assert.Equal([BlockKind.Image, BlockKind.Image, BlockKind.Paragraph, BlockKind.Paragraph], page.Blocks.Select(static block => block.Kind));
    }

    [Fact]
    public void Parse_FormWithoutWrapping_KeepsItsLines() =>
        Assert.Equal("Please write your name ________ and the date ________ here.", Assert.Single(DumpPages.Parse("Please write your name ________ and the date ________ here.\n").Blocks).Text);

    [Fact]
    public void Parse_WordWithAHyphen_IsNotDividedByABrowser()
    {
        // The first half would have fitted; a browser takes the whole word down.
        const string Text = "The old mill stands below the village, where the river turns twice before\n"
            + "it reaches the lake, and its wheel has not moved for years. The miller's\n"
            + "grandson keeps the key, and he opens the door to anybody who wants a\n"
            + "hand-turned look at the stones, and from the first of June until the last\n"
            + "of August he grinds a sack of rye every Sunday, when the swallows that nest\n"
            + "under its roof have left for the south.\n";

        Assert.Equal(Text.Trim().Replace('\n', ' '), Assert.Single(DumpPages.Parse(Text).Blocks).Text);
    }

    [Fact]
    public void Parse_LinesBrokenAtElements_JoinsSentences()
    {
        ParsedPage page = DumpPages.Parse(
            "Mills of the valley\nThe mill stands below\nthe village\n, where the river turns twice. Its wheel was built by\nAnton Weber\nand his son in 1870.\n"
            + "Want to see how it works?\nVisit the museum\n.\nOpening hours\nIt opens in June and closes with\nthe last of the\nswallows\n.\n");

        Assert.Equal(
            [
                "Mills of the valley",
                "The mill stands below the village, where the river turns twice. Its wheel was built by Anton Weber and his son in 1870.",
                "Want to see how it works?",
                "Visit the museum.",
                "Opening hours",
                "It opens in June and closes with the last of the swallows.",
            ],
            page.Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_LinesThatAreBlocks_AreNotProseForSmallLetters()
    {
        string[] lines = ["mills and wheels", "rivers and lakes", "swallows", "visit the museum", "opening hours"];

        Assert.Equal(lines, DumpPages.Parse(string.Join('\n', lines)).Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_GluedParagraphs_AreParted()
    {
        string[] paragraphs = [.. Enumerable.Range(1, 6).Select(static number => $"The mill of valley number {number} stands below the village, and its wheel has not moved for years now.")];

        Assert.Equal(paragraphs, DumpPages.Parse(string.Concat(paragraphs)).Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_SlipsInALongText_AreNotParted()
    {
        string chapter = string.Join(' ', Enumerable.Repeat("The mill stands below the village.", 150)) + " It is old.Nobody knows why.";

        Assert.Equal(5, DumpPages.Parse(string.Join('\n', Enumerable.Repeat(chapter, 5))).Blocks.Count);
    }

    [Theory]
    [InlineData("> we see the\n>\n, which turns")]
    [InlineData("We see the old\n\nMill\nand the wheel")]
    public void Parse_LinesBrokenAtElements_StopAtBlankLines(string end)
    {
        ParsedPage page = DumpPages.Parse("The\nmill\nstands below\nthe village\n, where the river turns twice. Its wheel was built by\nAnton Weber\nand his son\n.\nIt has\nnot moved\n.\n\n" + end);

        Assert.Contains(page.Blocks, block => block.Text.EndsWith("see the", StringComparison.Ordinal) || block.Text.EndsWith("see the old", StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_FileNamesAndAbbreviations_AreNotParted()
    {
        string line = string.Join(' ', Enumerable.Repeat("System.Text and Program.Cs of the U.S.A. are e.g.not parted, nor is app.Run() or version 2.Beta of a line.", 4));

        Assert.Single(DumpPages.Parse(line).Blocks);
    }

    // As lynx does it: a margin of three columns, and no word divided.
    private static string Wrap(string paragraph)
    {
        const int Width = 74;
        var wrapped = new System.Text.StringBuilder("  ");
        int column = 2;
        foreach (string word in paragraph.Split(' '))
        {
            bool fits = column + 1 + word.Length <= Width;
            wrapped.Append(fits ? " " : "\n   ").Append(word);
            column = (fits ? column + 1 : 3) + word.Length;
        }

        return wrapped.Append('\n').ToString();
    }
}
