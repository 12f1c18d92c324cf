using CsCheck;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class PlainTextParserTests
{
    private const string Prose = "The old mill stands below the village, where the river turns twice before it reaches the lake, and its wheel has not moved for years.";

    [SharedDataFact]
    public void Parse_Seed_FindsItsTwoHeadingsInOrder()
    {
        string path = Directory.GetFiles(Path.Combine(SharedData.Root!, "seed"))[0];
        ParsedPage page = DumpPages.Parse(File.ReadAllText(path));

        Assert.Equal(["Origin", "Mechanism"], page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Take(2).Select(static block => block.Text));
        Assert.StartsWith("Optimized Neurochemistry", page.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Equal(BlockKind.Paragraph, page.Blocks[0].Kind);
    }

    [Theory]
    [InlineData("Origin", "Mechanism")]
    [InlineData("起源", "仕組み")]
    [InlineData("الأصل", "الآلية")]
    public void Parse_OneLinePerBlock_FindsShortLinesThatOpenParagraphs(string first, string second)
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n{first}\n{Prose}\n{second}\n{Prose}\n");

        Assert.Equal([first, second], Texts(page, BlockKind.Heading));
        Assert.Equal(3, Texts(page, BlockKind.Paragraph).Count());
    }

    [Theory]
    [InlineData("## Origin\n", "Origin", 2)]
    [InlineData("Origin\n======\n", "Origin", 1)]
    [InlineData("Origin\n------\n", "Origin", 2)]
    public void Parse_MarkedHeading_HasItsLevel(string marked, string text, int level)
    {
        Block heading = DumpPages.Parse($"{Prose}\n{marked}{Prose}").Blocks[1];

        Assert.Equal((BlockKind.Heading, text, level), (heading.Kind, heading.Text, heading.Level));
    }

    [Theory]
    [InlineData("#!/bin/sh -e\n# Check size of archive\nsize=$(stat -c %s \"$1\")\n# Report it\necho \"$size\"\n")]
    [InlineData("   # This is the account for author.\n   Host example_author\n   User git\n")]
    [InlineData("# apt-get install gdb\n")]
    [InlineData("# Set the default\n# unless the caller gives one\n")]
    [InlineData("# Wait for the wheel\n\tawait(wheel);\n")]
    [InlineData("      # Deep within the example\n")]
    public void Parse_CommentOrCommand_IsNoHeading(string code)
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n\n{code}\n{Prose}\n");

        Assert.Empty(Texts(page, BlockKind.Heading));
    }

    [Theory]
    [InlineData("# Origin\n", "")]
    [InlineData("\n# Origin\n", "\n")]
    [InlineData("\n# Origin\n", "- an item\n- another one\n")]
    [InlineData("\n# Origin\n", "## Builders\n")]
    [InlineData("\n# Origin\n", "```\nwheel\n```\n")]
    [InlineData("\n# Is this the mill?\n", "Nobody knows.\n")]
    [InlineData("\n# origin and use\n", "\n")]
    public void Parse_OneSignThatHeadsText_IsAHeading(string heading, string next)
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n{heading}{next}{Prose}\n");

        Assert.Equal(heading.Trim('\n', '#', ' '), Texts(page, BlockKind.Heading).First());
    }

    [Fact]
    public void Parse_CommentBetweenStatements_StaysInTheCode()
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n\n$wheel = new_wheel();\n# Turn it\n$wheel->turn();\n\n{Prose}\n");

        Assert.Equal(["$wheel = new_wheel();\n# Turn it\n$wheel->turn();"], Texts(page, BlockKind.Code));
    }

    [Fact]
    public void Parse_HardWrappedText_JoinsLines()
    {
        const string Wrapped = "The old mill stands below the village, where the river turns twice before\n"
            + "it reaches the lake, and its wheel has not moved for years. Nobody knows\n"
            + "who built it, and the stories about its first owner are not all too well-\nknown and contradict each other.\n\n"
            + "A second paragraph follows after a blank line and is wrapped in the same\nway as the first.\n";

        ParsedPage page = DumpPages.Parse(Wrapped);

        Assert.Equal(2, page.Blocks.Count);
        Assert.Contains("twice before it reaches", page.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Contains("well-known and", page.Blocks[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("the same way as the first.", page.Blocks[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Bullets_MakeOneListWithDepth()
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n* one\n  - inner\n* two\n{Prose}");

        Assert.Equal([("one", 1), ("inner", 2), ("two", 1)], page.Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => (block.Text, block.Level)));
        Assert.Single(page.Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => block.Group).Distinct());
    }

    [Fact]
    public void Parse_IndentedBulletsInSmallLetters_AreNotOneSentence()
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n\n  * a number for the boat\n  * a certificate less than four years old\n  * a card that is\n    still valid today\n\n{Prose}");

        Assert.Equal(["a number for the boat", "a certificate less than four years old", "a card that is still valid today"], Texts(page, BlockKind.ListItem));
    }

    [Fact]
    public void Parse_NumbersThatCountOn_AreAnOrderedList()
    {
        ParsedPage page = DumpPages.Parse("1. Wash the fruit\n2. Cut it\n3. Cook it");

        Assert.Equal(["Wash the fruit", "Cut it", "Cook it"], Texts(page, BlockKind.ListItem));
        Assert.All(page.Blocks, static block => Assert.True(block.IsOrdered));
    }

    [Fact]
    public void Parse_NumberBeforeParagraph_IsAHeading()
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n1. Where the Mill Stands\n{Prose}\n2. Who Built the Mill\n{Prose}");

        Assert.Equal(["1. Where the Mill Stands", "2. Who Built the Mill"], Texts(page, BlockKind.Heading));
    }

    [Theory]
    [InlineData("Year\tFlour\n1880\t12 t\n1890\t15 t")]
    [InlineData("| Year | Flour |\n|------|-------|\n| 1880 | 12 t |\n| 1890 | 15 t |")]
    [InlineData("Year    Flour\n1880    12 t\n1890    15 t")]
    public void Parse_Columns_MakeATable(string table)
    {
        Block[] rows = [.. DumpPages.Parse($"{Prose}\n{table}\n{Prose}").Blocks.Where(static block => block.Kind == BlockKind.TableRow)];

        Assert.Equal(["Year\tFlour", "1880\t12 t", "1890\t15 t"], rows.Select(static row => row.Text));
        Assert.Equal("12 t", rows[1].Cells[1].Text);
        Assert.Single(rows.Select(static row => row.Group).Distinct());
    }

    [Theory]
    [InlineData("```csharp\nint a = 1;\n\n  return a;\n```", "csharp", "int a = 1;\n\n  return a;")]
    [InlineData("for (int i = 0; i < 3; i++) {\n    print(i);\n}", null, "for (int i = 0; i < 3; i++) {\n    print(i);\n}")]
    public void Parse_Code_KeepsLinesAndIndentation(string code, string? language, string text)
    {
        Block block = Assert.Single(DumpPages.Parse($"{Prose}\n{code}\n{Prose}").Blocks, static block => block.Kind == BlockKind.Code);

        Assert.Equal((language, text), (block.CodeLanguage, block.Text));
    }

    [Fact]
    public void Parse_KeyValueLines_AreDefinitions()
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\nBuilt: 1740\nHeight: 12 m\nOwner: the village\n{Prose}");

        Assert.Equal(["Built", "Height", "Owner"], Texts(page, BlockKind.DefinitionTerm));
        Assert.All(page.Blocks.Where(static block => block.Kind == BlockKind.DefinitionTerm), static term => Assert.Equal(": ", term.Joint));
        Assert.Equal(["1740", "12 m", "the village"], Texts(page, BlockKind.DefinitionDescription));
    }

    [Fact]
    public void Parse_InvisibleCharacters_AreCleaned()
    {
        ParsedPage page = DumpPages.Parse("\u200BA\u00A0line \u00AD with\u00A0\u00A0gaps\r\n\u00A0\r\nnext\u2028third");

        Assert.Equal(["A line with gaps", "next", "third"], page.Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_LynxReferences_AreTakenOutWithTheirMarks()
    {
        ParsedPage page = DumpPages.Parse($"   {Prose} See the [1]map and [2]the list.\n\nReferences\n\n   1. https://example.org/map\n   2. https://example.org/list\n");

        Block only = Assert.Single(page.Blocks);
        Assert.EndsWith("See the map and the list.", only.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_EveryBlock_PointsIntoTheSourceInOrder()
    {
        string text = $"{Prose}\r\n  Origin\r\n\t{Prose}\n\n* a b c\n* d\nA: 1\nB: 2\nC: 3\nx\ty\n";
        ParsedPage page = DumpPages.Parse(text);

        int end = 0;
        foreach (Block block in page.Blocks)
        {
            Assert.InRange(block.SourceStart, end, block.SourceEnd);
            end = block.SourceEnd;
            Assert.Null(block.LinkCharacters);
        }

        Assert.InRange(end, 1, text.Length);
    }

    [Fact]
    public void Parse_MoreBlocksThanAllowed_IsCutWithWarning()
    {
        ParsedPage page = DumpPages.Parse(string.Concat(Enumerable.Repeat("x\n", 1_000_000)), new() { MaximumBlocks = 100 });

        Assert.Equal(100, page.Blocks.Count);
        Assert.Equal("truncated", Assert.Single(page.Warnings).Value);
    }

    [Theory]
    [InlineData("```\n~~~x\n")]
    [InlineData("| a\n---\n")]
    [InlineData("1. a\n 5. b\n")]
    [InlineData("x {\n  y\n")]
    [InlineData(":::\n+++\n")]
    [InlineData("1. http://a\n")]
    [InlineData("a  b\n")]
    [InlineData("[1]")]
    [InlineData("* ")]
    [InlineData("\t")]
    public void Parse_HostileRepetition_EndsWithinLimits(string part)
    {
        ParsedPage page = DumpPages.Parse(string.Concat(Enumerable.Repeat(part, 50_000)));

        Assert.InRange(page.Blocks.Count, 0, 200_000);
    }

    [Theory]
    [InlineData("| Part | Mass |\n|---|:-:|\n| Core | 20 |\n", "h-")]
    [InlineData("| Part | Mass |\n|---|---|\n| Core | 20 |\n| Shell | 30 |\n", "h--")]
    [InlineData("+---+---+\n| Part | Mass |\n+---+---+\n| Core | 20 |\n| Shell | 30 |\n+---+---+\n", "h--")]
    [InlineData("| Core | 20 |\n| Shell | 30 |\n", "--")]
    [InlineData("+---+---+\n| Core | 20 |\n+---+---+\n| Shell | 30 |\n+---+---+\n", "--")]
    [InlineData("| Core | 20 |\n|---|---|\n| Shell | 30 |\n|---|---|\n| Cap | 40 |\n", "---")]
    public void Parse_RuleBelowTheFirstRow_MakesItAHeader(string table, string expected)
    {
        IEnumerable<Block> rows = DumpPages.Parse(table).Blocks.Where(static block => block.Kind == BlockKind.TableRow);

        Assert.Equal(expected, string.Concat(rows.Select(static row => row.Cells.All(static cell => cell.IsHeader) ? 'h' : '-')));
    }

    [Theory]
    [InlineData("1. Rise\n2. Eat\n3. Walk\n", "1.|2.|3.")]
    [InlineData("1) Rise\n2) Eat\n", "1)|2)")]
    [InlineData("5. Rise\n6. Eat\n", "5.|6.")]
    [InlineData("a) Rise\nb) Eat\n", "a)|b)")]
    [InlineData("(3) Rise\n(4) Eat\n", "(3)|(4)")]
    [InlineData("1. Rise\n2. Eat\n  a) Wash\n  b) Dress\n", "1.|2.|a)|b)")]
    [InlineData("- Rise\n- Eat\n", "-|-")]
    public void Parse_NumberedItems_KeepTheirLabels(string text, string expected) =>
        Assert.Equal(expected.Split('|'), DumpPages.Parse(text).Blocks.Where(static block => block.Kind == BlockKind.ListItem).Select(static block => block.Label ?? "-"));

    [Theory]
    [InlineData("Part\nMass\n\n\nCore\n20\n\n\nShell\n30\n\n\nThe rest is air.\n", "Part\tMass|Core\t20|Shell\t30")]
    [InlineData("Core\n20\n\n\nShell\n30\n\n\nCap\n1\n", "Core\t20|Shell\t30|Cap\t1")]
    [InlineData("Core\n20\n\n\nShell\n30\n", "")]
    [InlineData("Part\nMass\n\nCore\n20\n\nShell\n30\n", "")]
    [InlineData("The moon is up\nThe sea is still\n\n\nThe wind has gone\nThe hour is ill\n\n\nNo lamp is lit\nUpon the hill\n", "")]
    public void Parse_CellsUnderEachOther_AreRowsWhereAColumnHoldsFigures(string text, string expected)
    {
        Block[] rows = [.. DumpPages.Parse("A table follows.\n\n\n" + text).Blocks.Where(static block => block.Kind == BlockKind.TableRow)];

        Assert.Equal(expected, string.Join('|', rows.Select(static row => row.Text)));
        Assert.Equal(expected.StartsWith("Part", StringComparison.Ordinal), rows.Any(static row => row.Cells[0].IsHeader));
    }

    [Fact]
    public void Parse_MailWithQuotation_JoinsItsLinesAndMarksNothing()
    {
        const string Mail = "Peter wrote:\n"
            + "> On Monday we looked at the tyres of the dome. Two of them are\n> flat, and the third will not last until the summer. Who knows\n> a supplier?\n>\n> > I thought we had\n> > new ones.\n\n"
            + "There is a supplier in town, at Mill Street 12, who sold us the\nlast ones. He asks 85 euros a piece, mounted. I would order four,\nbecause the spare is old as well.\n";

        ParsedPage page = DumpPages.Parse(Mail);

        Assert.Equal(
            ["On Monday we looked at the tyres of the dome. Two of them are flat, and the third will not last until the summer. Who knows a supplier?", "I thought we had new ones."],
            Texts(page, BlockKind.Quote));
        Assert.EndsWith("because the spare is old as well.", page.Blocks[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("    # print the stars\n    for star in sorted(stars):\n        print(star)\n", "# print the stars\nfor star in sorted(stars):\n    print(star)")]
    [InlineData("    def by_name(items):\n        return sorted(items)\n\n    print(by_name(stars))\n", "def by_name(items):\n    return sorted(items)\n\nprint(by_name(stars))")]
    [InlineData("    * one item\n    * another one\n", null)]
    [InlineData("    The mill stands below the village.\n    Its wheel (of oak) has not moved.\n", null)]
    [InlineData("    Opening hour(s)\n", null)]
    public void Parse_IndentedLines_AreCodeOnlyWhenTheyLookLikeIt(string indented, string? code)
    {
        ParsedPage page = DumpPages.Parse($"{Prose}\n\n{indented}\n{Prose}\n");

        Assert.Equal(code is null ? [] : [code], Texts(page, BlockKind.Code));
    }

    [Fact]
    public void Parse_ColumnsWithDashesBelowTheHeader_AreATable()
    {
        ParsedPage page = DumpPages.Parse(Prose + "\n\nName          Magnitude   Distance\n----------    ---------   --------\nAltair             0.76      16.7\nBeta Cygni                  434.0\nDeneb\n" + Prose + "\n");

        Block[] rows = [.. page.Blocks.Where(static block => block.Kind == BlockKind.TableRow)];
        Assert.Equal(["Name\tMagnitude\tDistance", "Altair\t0.76\t16.7", "Beta Cygni\t\t434.0"], rows.Select(static row => row.Text));
        Assert.Equal([true, false, false], rows.Select(static row => row.Cells[0].IsHeader));
        Assert.Equal(Prose, page.Blocks[^1].Text);
    }

    [Fact]
    public void Parse_RuleOfThousandsOfColumns_IsNoTable() =>
        Assert.DoesNotContain(DumpPages.Parse("a  b\n" + string.Concat(Enumerable.Repeat("- ", 5_000)) + "\n" + string.Concat(Enumerable.Repeat("a  b\n", 9))).Blocks, static block => block.Cells.Count > 2);

    [Fact]
    public void Parse_TerminalCodes_AreNoText()
    {
        ParsedPage page = DumpPages.Parse("\u001b(B\u001b[m\u001b[1mBuild\u001b[0m of the \u001b[38;5;33mmill\u001b[m\n\u001b]0;title\u0007N\bNA\bAM\bME\bE\n");

        Assert.Equal(["Build of the mill", "NAME"], page.Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_ManualPage_HasHeadingsWhereItsTextIsDeeper()
    {
        const string Page = "NAME\n       grep prints the lines of files that match one of several patterns,\n       which are written one below the other.\n\n"
            + "EXIT STATUS\n       Normally the exit status is 0 if a line is selected and 1 if no\n       lines were selected, and 2 if an error occurred.\n";

        string struck = string.Concat(Page.Split('\n').Select(static line => (line is "NAME" or "EXIT STATUS" ? string.Concat(line.Select(static c => $"{c}\b{c}")) : line) + "\n"));

        Assert.Equal(["NAME", "EXIT STATUS"], Texts(DumpPages.Parse(Page), BlockKind.Heading));
        Assert.Equal(DumpPages.Parse(Page).Blocks.Select(static block => (block.Kind, block.Text)), DumpPages.Parse(struck).Blocks.Select(static block => (block.Kind, block.Text)));
    }

    [Theory]
    [InlineData("Author: Jane Doe\nDate: 2024-03-05\nSource: https://example.org/x\nTitle: The old mill\n\n", "The old mill", "Jane Doe", "2024-03-05")]
    [InlineData("From: \"Jane Doe\" <jane@example.org>\nTo: list@example.org\nDate: Tue, 5 Mar 2024 18:22:01 +0100\nSubject: The old\n mill\nMessage-ID: <a@b>\n\n", "The old mill", "Jane Doe", "2024-03-05")]
    [InlineData("Title: The old mill\nDate: 03/05/2024 10:00 AM\nURL: https://example.org/x\n", "The old mill", null, null)]
    [InlineData("Title: The old mill\nSubject: Mills\nAuthor:\nPublished: March 5, 2024\nDate: 03/05/2024\n", "The old mill", null, "2024-03-05")]
    [InlineData("X-Mailer: pine\nFrom: jane@example.org\nDate: 5 March\nSubject: The old mill\n\n", "The old mill", null, null)]
    public void Parse_FieldsAtTheTop_AreMetadata(string fields, string title, string? author, string? published)
    {
        ParsedPage page = DumpPages.Parse(fields + Prose + "\n");

        Assert.Equal((title, author, published), (page.Metadata.Title, page.Metadata.Author, page.Metadata.Published));
        Assert.Equal([Prose], page.Blocks.Select(static block => block.Text));
    }

    [Theory]
    [InlineData("Title: The old mill\n\n")]
    [InlineData("Weight: 20 kg\nAuthor: Jane Doe\nDate: 2024-03-05\n\n")]
    [InlineData("Prices and days\nAuthor: Jane Doe\nDate: 2024-03-05\n\n")]
    public void Parse_OtherFields_AreNoMetadata(string fields) => Assert.Null(DumpPages.Parse(fields + Prose + "\n").Metadata.Author);

    [Fact]
    public void Parse_UnclosedFence_HidesNoFenceOfTheOtherMark() =>
        Assert.Equal(["mill wheel"], Texts(DumpPages.Parse($"{Prose}\n```\n{Prose}\n~~~\nmill wheel\n~~~\n{Prose}\n"), BlockKind.Code));

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, true)]
    public void Parse_MoreLinesThanAllowed_SaysSo(int lines, int maximumBlocks, bool isCut)
    {
        string text = string.Join('\n', Enumerable.Repeat(Prose, lines));

        Assert.Equal(isCut, DumpPages.Parse(text, new() { MaximumBlocks = maximumBlocks }).Warnings.Count > 0);
    }

    [Theory]
    [InlineData(16, false)]
    [InlineData(17, true)]
    public void Parse_WrappedLines_AreReadUpToEightABlock(int lines, bool isCut)
    {
        string[] wrapped = [.. Enumerable.Range(0, lines).Select(static i => i % 2 == 0 ? "The old mill stands below the village, where the river turns twice and" : "it reaches the lake there, and its wheel has not moved for many years and")];

        Assert.Equal(isCut, DumpPages.Parse(string.Join('\n', wrapped), new() { MaximumBlocks = 2 }).Warnings.Count > 0);
    }

    [Theory]
    [InlineData("> > One line.\n> >\n> > Another one.\n>>\n>> A third one.\n", "One line.|Another one.|A third one.")]
    [InlineData(">>> print(1)\n", "")]
    public void Parse_MarksOfQuotations_AreNoText(string quoted, string expected) =>
        Assert.Equal(expected, string.Join('|', Texts(DumpPages.Parse($"{Prose}\n\n{quoted}\n{Prose}\n"), BlockKind.Quote)));

    [Fact]
    public void Parse_RandomText_NeverThrows()
    {
        const string Alphabet = "aZ9 \n\n\t*-#|.:;[]()`~>=?\u00A0\u200B字ا1\uD83D\uDE00\uD800é{}";
        Fuzzing.Check(
            Gen.Char[Alphabet].Array[0, 300].Select(static characters => new string(characters)),
            3_000,
            static text =>
            {
                ParsedPage page = DumpPages.Parse(text);
                Assert.All(page.Blocks, static (block, index) => Assert.True(block.Ordinal == index && block.Text.Length > 0 && block.SourceEnd >= block.SourceStart));
            },
            Fuzzing.Quoted);
    }

    private static IEnumerable<string> Texts(ParsedPage page, BlockKind kind) => page.Blocks.Where(block => block.Kind == kind).Select(static block => block.Text);
}
