using Ingest.Parsing;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>Pages as html-to-text flattens them: addresses in brackets behind links and images, headings in capitals below two blank lines.</summary>
public sealed class HtmlToTextDumpTests
{
    private const string Prose = "The old mill stands below the village, where the river turns twice before it reaches the lake, and its wheel has not moved for years.";

    private const string Menu = "[/img/logo.png]/\n * Home [/]\n * Walks [/walks/river/]\n * Mills [https://example.org/mills]\n * Write to us [mill@example.org]\n * Top [#top]\n * Inns [/inns/by/name.html]\n * Prices [prices.html]\n\n";

    [Fact]
    public void Parse_AddressesBehindLinks_AreNoText()
    {
        ParsedPage page = DumpPages.Parse(Menu + Prose);

        Assert.Equal(["Home", "Walks", "Mills", "Write to us", "Top", "Inns", "Prices", Prose], page.Blocks.Select(static block => block.Text));
    }

    [Theory]
    [InlineData("Below the weir [/weir/a.html], the river is shallow.", "Below the weir, the river is shallow.")]
    [InlineData("It rose (by a foot [https://example.org/rain]) in May.", "It rose (by a foot) in May.")]
    [InlineData("Updated in 2024[https://example.org/a.png]If it rains, stay at home.", "Updated in 2024 If it rains, stay at home.")]
    [InlineData("The weir [/img/weir.svg]/weir and below it the river.", "The weir and below it the river.")]
    [InlineData("The weir [/img/weir.svg] https://example.org/weir and below it the river.", "The weir and below it the river.")]
    [InlineData("Home [/walks/home] / Walks [/walks/river/] / Here", "Home / Walks / Here")]
    [InlineData("He wrote [sic] of the mill [and the weir] in list[0] of and[or].", "He wrote [sic] of the mill [and the weir] in list[0] of and[or].")]
    public void Parse_AddressInASentence_LeavesItsWords(string line, string expected) =>
        Assert.Equal(expected, DumpPages.Parse(Menu + line).Blocks[^1].Text);

    [Theory]
    [InlineData("https://example.org/walks/by/the/river\n\n")]
    [InlineData("[https://example.org/img/a.jpg]\nhttps://example.org/walks\n\n")]
    public void Parse_AddressesOfLinksWithoutText_AreNoBlocks(string lines) =>
        Assert.Equal(["Prices", Prose], DumpPages.Parse(Menu + lines + Prose).Blocks.TakeLast(2).Select(static block => block.Text));

    [Fact]
    public void Parse_FewAddresses_AreSourcesThatSomebodyWritesDown()
    {
        const string Text = "See the map [https://example.org/map] and the list [https://example.org/list].";

        Assert.Equal(Text, Assert.Single(DumpPages.Parse(Text).Blocks).Text);
    }

    [Theory]
    [InlineData("The weir in May [/img/weir.jpg?w=90]", true)]
    [InlineData("The weir in May [/img/weir.png]/weir", true)]
    [InlineData("The weir in May [/weir/may/]", false)]
    [InlineData("The weir [/img/weir.jpg] in May", false)]
    public void Parse_NameOfAnImage_IsToldByItsAddress(string line, bool isImage) =>
        Assert.Equal(isImage, DumpPages.Parse($"{Menu}{line}\n\n{Prose}").Blocks[^2].Kind == BlockKind.Image);

    [Fact]
    public void Parse_AddressesThatStickOut_DoNotHideTheWidth()
    {
        string long1 = $"[https://example.org/{new string('a', 130)}]";
        string wrapped = $"The old mill stands below the village, where the river turns twice before it\nreaches the lake, and its wheel has not moved for years. The miller's grandson\nkeeps the key, and he opens the door to anybody who rings his bell in the summer,\nfrom the first of June until the last of August, when the swallows that nest\nunder its roof {long1}\nhave left for the south. Then the stones are dressed and the wheel is oiled, and\nthe door is locked until spring comes\nhttps://example.org/{new string('b', 130)}\nback to the valley.";

        Assert.Single(DumpPages.Parse(Menu + wrapped).Blocks, static block => block.Kind == BlockKind.Paragraph);
    }

    [Fact]
    public void Parse_CapitalsBelowTwoBlankLines_AreHeadings()
    {
        ParsedPage page = DumpPages.Parse($"{Menu}\nTHE MILL\n\n{Prose}\n\n\nHOW TO GO [/way/there]\n\nBy bus.\n\n\n道順\n\nRight.\n\nCLOSED\n\n{Prose}\n");

        Assert.Equal(["THE MILL", "HOW TO GO", "道順"], page.Blocks.Where(static block => block.IsMarkedHeading).Select(static block => block.Text));
    }

    [Fact]
    public void Parse_CapitalsAmongManyGaps_AreNotTakenForHeadings()
    {
        ParsedPage page = DumpPages.Parse($"Menu\n\n\nSHOP\n\nBy bus\n\n\nSALE\n\nOn foot\n\n\nHome\n\n\nWalks\n\n\nMills\n\n\n{Prose}\n");

        Assert.DoesNotContain(page.Blocks, static block => block.IsMarkedHeading);
    }

    [Theory]
    [InlineData("[/a/b] ")]
    [InlineData("[/a/b")]
    [InlineData("[[")]
    [InlineData("x [https://a/b]/")]
    public void Parse_HostileRepetition_Ends(string part)
    {
        ParsedPage page = DumpPages.Parse(Menu + string.Concat(Enumerable.Repeat(part, 200_000)));

        Assert.NotEmpty(page.Blocks);
    }
}
