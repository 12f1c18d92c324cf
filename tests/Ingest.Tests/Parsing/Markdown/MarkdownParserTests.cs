using CsCheck;
using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Parsing.Markdown;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Markdown;

public sealed class MarkdownParserTests
{
    [Theory]
    [InlineData("## Reading files[¶](#reading-files)")]
    [InlineData("## Reading files [[edit](/w/edit)]")]
    public void Parse_LinksBehindAHeading_AreNoPartOfIt(string heading)
    {
        Block block = Assert.Single(Parse(heading).Blocks);

        Assert.Equal(("Reading files", 0), (block.Text, block.Inlines.Count));
    }

    [Fact]
    public void Parse_FrontMatter_GivesMetadata()
    {
        ParsedPage page = Parse("---\ntitle: \"The Mill\"\nauthors:\n  - A. Miller\n  - B. Baker\ndate: 2025-03-01 10:00\nlang: en\n---\n\n# Other\n\nText.\n");

        Assert.Equal(("The Mill", "A. Miller, B. Baker", "2025-03-01", "en"), (page.Metadata.Title, page.Metadata.Author, page.Metadata.Published, page.Metadata.Language));
        Assert.Equal(["Other", "Text."], page.Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_FrontMatterWithUnusualKeys_IsFrontMatter()
    {
        ParsedPage page = Parse("---\ntitle: The Mill\nsubject: Mills\nog:title: Another\ndate created: 2024-05-31\ndate: 1 March 2025\nlink: https://example.org/x\ntags: [\n  a,\n]\n---\n\nText.\n");

        Assert.Equal(("The Mill", "2025-03-01", null), (page.Metadata.Title, page.Metadata.Published, page.Metadata.CanonicalUrl));
        Assert.Equal(["Text."], page.Blocks.Select(static block => block.Text));
    }

    [Theory]
    [InlineData("---\n\n  * The mill\n\nThe wheel: it has not moved.\n\n---\n\nThe lake.\n")]
    [InlineData("---\nThe mill: its wheel\n---\n\nThe lake.\n")]
    [InlineData("---\ntitle: The mill\n\nNothing ends it.\n")]
    [InlineData("---\nhttps://example.org/mill\n\nThe lake.\n\n---\n")]
    [InlineData("---\nNote: the mill is old.\n\nThe lake lies below it, and the river.\n\n---\n")]
    [InlineData("...\ntitle: The mill\n...\n\nThe lake.\n")]
    public void Parse_RuleAtTheTopThatOpensNoFrontMatter_KeepsWhatFollows(string markdown)
    {
        ParsedPage page = Parse(markdown);

        Assert.Contains("mill", page.Blocks[0].Text, StringComparison.Ordinal);
        Assert.Null(page.Metadata.Title);
    }

    [Theory]
    [InlineData("See [the mill\nby the river](https://example.org/banners-\nand-ads/mill-\nwheel?a=1), which is old.", "See the mill by the river, which is old.", "https://example.org/banners-and-ads/mill-wheel?a=1")]
    [InlineData("See [the mill](/old-\r\nmill), which is old.", "See the mill, which is old.", "/old-mill")]
    [InlineData("See [the mill](/mill\n\"The old mill\"), which is old.", "See the mill, which is old.", "/mill")]
    public void Parse_AddressBrokenAtAHyphen_IsWhole(string markdown, string text, string target)
    {
        Block block = Assert.Single(Parse(markdown).Blocks);

        Assert.Equal(text, block.Text);
        Assert.Equal(target, Assert.Single(block.Inlines).Target);
    }

    [Theory]
    [InlineData("```json\n[\n  {\"a\": 1},\n]\n```\n\nSee [the mill](/mill).", "[\n  {\"a\": 1},\n]")]
    [InlineData("See [the mill](/mill).\n\n```\ncall[i](big-\nmill)\n```\n", "call[i](big-\nmill)")]
    [InlineData("See [the mill](/mill).\n\n    call[i](big-\n    mill)\n", "call[i](big-\nmill)")]
    [InlineData("```\n[\n\n1](x)\n```\n", "[\n\n1](x)")]
    [InlineData("See [the mill](/mill).\r\n\r\n```\r\ncall[i](big-\r\nmill)\r\n```\r\n", "call[i](big-\nmill)")]
    public void Parse_CodeThatLooksLikeABrokenLink_Stays(string markdown, string code) =>
        Assert.Equal(code, Assert.Single(Parse(markdown).Blocks, static block => block.Kind == BlockKind.Code).Text);

    [Theory]
    [InlineData("It is \\[no link](big) at all.", "It is [no link](big) at all.")]
    [InlineData("It is [1](see the well-\nknown paper) here.", "It is [1](see the well- known paper) here.")]
    public void Parse_TextThatLooksLikeALink_Stays(string markdown, string text) => Assert.Equal(text, Assert.Single(Parse(markdown).Blocks).Text);

    [Theory]
    [InlineData("It is said.[2][3] Of mills[0][1] and ![wheels[i][j].")]
    [InlineData("The [mill has [wheels.")]
    public void Parse_BracketsThatAreNoLink_Stay(string markdown) => Assert.Equal(markdown, Assert.Single(Parse(markdown).Blocks).Text);

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Flatten_OpenBracketsOfAParagraph_AreLimitedWhateverEndsItsLines(string lineEnd)
    {
        string paragraph = string.Concat(Enumerable.Repeat("[a" + lineEnd, 40));

        Assert.Equal(48, NestingGuard.Flatten(paragraph + lineEnd + paragraph).Count(static c => c == '['));
    }

    [Theory]
    [InlineData("one\n two\n\nthree", 9, "one two|three", false)]
    [InlineData("one\r\ntwo\r\n\r\n\r\nthree\r\n", 9, "one two|three", false)]
    [InlineData("one\n\ntwo\n\nthree", 2, "one|two", true)]
    public void Read_TextThatIsTooDeep_IsParagraphs(string text, int maximum, string expected, bool isCut)
    {
        Assert.Equal(expected, string.Join('|', BareParagraphs.Read(text, maximum, out bool wasCut).Select(static block => block.Text)));
        Assert.Equal(isCut, wasCut);
    }

    [Theory]
    [InlineData("1. a\n\n   ```\n   b\n   ```\n\n   > c\n\n   - d\n\n     e\n\n   f\n2. g\n\nh", "a|b@1|c@1|d|e@2|f@1|g|h")]
    [InlineData("- a\n\n  | b | c |\n  | - | - |\n  | d | e |\n- ```\n  f\n  ```\n\n  g", "a|b\tc@1|d\te@1|f|g")]
    public void Parse_ItemOfSeveralBlocks_LaterOnesTellTheirItem(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Blocks.Select(static block => block.Text + (block.Item is { } item ? $"@{item.Level}" : "")));

    [Fact]
    public void Parse_LinksAroundBlocksInEachOther_LeaveNoBracketsAndNoAddress()
    {
        ParsedPage page = Parse("[\n\n# The mill\n\n[\n\nIts wheel.\n\n](/wheel)\n\nThe lake.\n\n](/mill)\n");

        Assert.Equal(["The mill", "Its wheel.", "The lake."], page.Blocks.Select(static block => block.Text));
    }

    [Fact]
    public void Parse_LinkAroundBlocks_LeavesNoBracketsAndNoAddress()
    {
        ParsedPage page = Parse("Before [one](/one).\n\n[\n\n# The mill\n\nIts wheel has not moved. ](/mills/old-\nmill \"The mill\")\n\nAfter\n");

        Assert.Equal(["Before one.", "The mill", "Its wheel has not moved.", "After"], page.Blocks.Select(static block => block.Text));
    }

    [Theory]
    [InlineData("[Home](/)[Mills](/mills)Water mills", "Home Mills Water mills")]
    [InlineData("the [mill](/mill)s of [A](/a)rden", "the mills of Arden")]
    public void Parse_LinksThatTouch_AreWordsOfTheirOwn(string markdown, string text) => Assert.Equal(text, Assert.Single(Parse(markdown).Blocks).Text);

    [Theory]
    [InlineData("![The mill](mill.png)")]
    [InlineData("[![The mill](mill.png)](/mill)")]
    public void Parse_ParagraphOfAnImage_IsAnImageAlsoWhereItIsALink(string markdown)
    {
        Block block = Assert.Single(Parse(markdown).Blocks);

        Assert.Equal((BlockKind.Image, "The mill"), (block.Kind, block.Text));
    }

    [Theory]
    [InlineData("the ~~old~~ *new* mill", "the old new mill", InlineKind.Emphasis)]
    [InlineData("about ~12 t, ~~**the** old~~", "about ~12 t, the old", InlineKind.Strong)]
    public void Parse_TextStruckThrough_LosesItsSigns(string markdown, string text, InlineKind kind)
    {
        Block block = Assert.Single(Parse(markdown).Blocks);

        Assert.Equal((text, kind), (block.Text, Assert.Single(block.Inlines).Kind));
    }

    [Fact]
    public void Parse_Footnotes_AreNumberedItemsAtTheEnd()
    {
        ParsedPage page = Parse("The mill[^b] is old[^a] and wet[^b], not new[^c].\n\n[^a]: By *then*.\n[^b]: The weir.\n\n    Its wall.\n[^d]: The lake.\n\nAfter\n");

        Assert.Equal(
            ["The mill[1] is old[2] and wet[1], not new[^c].", "After", "[1] The weir.", "Its wall.", "[2] By then.", "[d] The lake."],
            page.Blocks.Select(static block => block.Label is null ? block.Text : block.Label + " " + block.Text));
        Assert.Equal(3, page.Blocks.Count(block => block.Kind == BlockKind.ListItem && block.Group == page.Blocks[^1].Group));
    }

    [Fact]
    public void Flatten_Definitions_AreLimited()
    {
        string text = string.Concat(Enumerable.Repeat("[^a]: b\n\n", 12_000));

        Assert.Equal((10_000, text.Length), (NestingGuard.Flatten(text).Count(static c => c == '['), NestingGuard.Flatten(text).Length));
    }

    [Fact]
    public void Parse_NoFrontMatter_TakesFirstHeadingAsTitle()
    {
        Assert.Equal("The Mill", Parse("# The Mill\n\nText.").Metadata.Title);
    }

    [Theory]
    [InlineData("Mill Lane 3\\\n12345 Weir", 11)]
    [InlineData("Mill Lane 3  \n12345 Weir", 11)]
    [InlineData("Mill Lane 3<br>12345 Weir", 11)]
    [InlineData("Mill Lane 3<br />\n12345 Weir", 11)]
    [InlineData("Mill Lane 3\n12345 Weir")]
    public void Parse_HardBreak_IsASpaceThatIsNoted(string markdown, params int[] places)
    {
        Block block = Assert.Single(Parse(markdown).Blocks);

        Assert.Equal("Mill Lane 3 12345 Weir", block.Text);
        Assert.Equal(places, block.LineBreaks);
    }

    [Theory]
    [InlineData("2<sup>10</sup> bytes", "2^10 bytes")]
    [InlineData("a<sup>n+1</sup> terms", "a^n+1 terms")]
    [InlineData("the mill<sup>3</sup>", "the mill^3")]
    [InlineData("the 21<sup>st</sup> mill", "the 21st mill")]
    [InlineData("Mill<sup>TM</sup>", "Mill TM")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    [InlineData("see <sup>4</sup> or 5<sup></sup>6", "see 4 or 56")]
    public void Parse_RaisedText_IsNoPartOfTheWordBefore(string markdown, string text) => Assert.Equal(text, Assert.Single(Parse(markdown).Blocks).Text);

    [Fact]
    public void Parse_Headings_HaveLevels()
    {
        Assert.Equal([("A", 1), ("B", 2), ("C", 3)], Parse("A\n=\n\nB\n-\n\n### C ###\n").Blocks.Select(static block => (block.Text, block.Level)));
    }

    [Fact]
    public void Parse_NestedLists_ShareAGroupAndHaveDepth()
    {
        ParsedPage page = Parse("- one\n  1. inner\n- two\n\n  more of two\n\nafter\n");

        Assert.Equal(
            [("one", BlockKind.ListItem, 1, false), ("inner", BlockKind.ListItem, 2, true), ("two", BlockKind.ListItem, 1, false), ("more of two", BlockKind.Paragraph, 0, false), ("after", BlockKind.Paragraph, 0, false)],
            page.Blocks.Select(static block => (block.Text, block.Kind, block.Level, block.IsOrdered)));
        Assert.Single(page.Blocks.Take(3).Select(static block => block.Group).Distinct());
        Assert.Equal(-1, page.Blocks[4].Group);
    }

    [Fact]
    public void Parse_Inlines_AreSpansOfTheText()
    {
        Block block = Assert.Single(Parse("See [the **map**](m.html), `x = 1`, *now* &amp;\n<b>here</b>.").Blocks);

        Assert.Equal("See the map, x = 1, now & here.", block.Text);
        Assert.Equal(
            [(InlineKind.Link, "the map", "m.html"), (InlineKind.Strong, "map", null), (InlineKind.Code, "x = 1", null), (InlineKind.Emphasis, "now", null)],
            block.Inlines.Select(span => (span.Kind, block.Text.Substring(span.Start, span.Length), span.Target)));
        Assert.Equal(7, block.LinkCharacters);
    }

    [Fact]
    public void Parse_Table_HasHeaderAndCells()
    {
        ParsedPage page = Parse("| Year | Flour |\n|---|---|\n| 1880 | 12 t |\n");

        Assert.Equal(["Year\tFlour", "1880\t12 t"], page.Blocks.Select(static block => block.Text));
        Assert.True(page.Blocks[0].Cells[0].IsHeader);
        Assert.False(page.Blocks[1].Cells[1].IsHeader);
    }

    [Theory]
    [InlineData("Mill| Flour  \n---|---  \nOld| 12 t  \nAsk the miller.\n\nAfter", "Mill\tFlour|Old\t12 t|Ask the miller.\t|After")]
    [InlineData("Mill| Flour  \r\n---|---  \r\nthe old  \r\nmill| 12 t  \r\nby the weir", "Mill\tFlour|the old\t|mill\t12 t|by the weir\t")]
    [InlineData("> |Mill|\n> |:-:|\n> old\n>\n> After", "Mill|old|After")]
    [InlineData("- Mill|Flour\n  -|-\n  old\n\n  After", "Mill\tFlour|old\t|After")]
    [InlineData("Mill|Flour\n-|-\nold\n# After", "Mill\tFlour|old\t|After")]
    [InlineData("Mill\n-|-\nold", "Mill -|- old")]
    [InlineData("the|mill\nis\n-|-\nold", "the|mill is -|- old")]
    public void Parse_LineWithoutABarInATable_IsARow(string markdown, string expected)
    {
        ParsedPage page = Parse(markdown);

        Assert.Equal(expected, string.Join('|', page.Blocks.Select(static block => block.Text)));
        Assert.All(page.Blocks, block => Assert.Equal(Bare(block.Text), Bare(markdown[block.SourceStart..block.SourceEnd])));
    }

    [Fact]
    public void Parse_CodeQuoteImageHtml_KeepTheirKinds()
    {
        ParsedPage page = Parse("```csharp\nint a;\n\n  b();\n```\n\n> said\n\n![a mill](mill.png)\n\n<div>raw <b>text</b><!-- no --></div>\n");

        Assert.Equal(
            [(BlockKind.Code, "int a;\n\n  b();"), (BlockKind.Quote, "said"), (BlockKind.Image, "a mill"), (BlockKind.Paragraph, "raw text")],
            page.Blocks.Select(static block => (block.Kind, block.Text)));
        Assert.Equal("csharp", page.Blocks[0].CodeLanguage);
        Assert.Equal("mill.png", page.Blocks[2].Inlines[0].Target);
    }

    [Theory]
    [InlineData("# [How the old mill was sold to a man from the city, who paid far too little for\nit](/mill-sold)\n\nText.", "How the old mill was sold to a man from the city, who paid far too little for it|Text.")]
    [InlineData("## A heading that is so long that the program wraps it at its very last column\r\nof the text\r\n\r\nText.", "A heading that is so long that the program wraps it at its very last column of the text|Text.")]
    [InlineData("# [The mill](http://example.org/2024/05/06/the-mill-of-the-weir-has-been-sold-to-a-\nman-from-the-city)\n\nText.", "The mill|Text.")]
    [InlineData("##\nThe mill\n\nText.", "The mill|Text.")]
    [InlineData("# The mill\nIt is old.\n\n## A heading that is so long that there is no room for more words in its line\nText.", "The mill|It is old.|A heading that is so long that there is no room for more words in its line|Text.")]
    [InlineData("## A heading that is so long that html2text wraps it at the seventy-eighth column\n\nText.", "A heading that is so long that html2text wraps it at the seventy-eighth column|Text.")]
    [InlineData("# The council of the northern harbour agrees at last to rebuild the pier before winter\nThe pier is old.\n\nText.", "The council of the northern harbour agrees at last to rebuild the pier before winter|The pier is old.|Text.")]
    [InlineData("## A heading that is so long that the program wraps it at its very last column\n1. The first thing of the list\n\nText.", "A heading that is so long that the program wraps it at its very last column|The first thing of the list|Text.")]
    [InlineData("```\n# A comment that is so long that the program wraps it at its very last column\nconnect()\n```\n", "# A comment that is so long that the program wraps it at its very last column\nconnect()")]
    [InlineData("## <a href=\"#mill\" id=\"mill\"\nclass=\"anchor\" title=\"To this heading\">#</a>The mill\n\n# A < B\n\nText.", "#The mill|A < B|Text.")]
    public void Parse_WrappedHeading_IsWhole(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Blocks.Select(static block => block.Text));

    [Theory]
    [InlineData("# [The Weir](/)\n\n* [Home](/)\n\n# The mill is sold\n\nText.", "The mill is sold")]
    [InlineData("# [The Weir](https://weir.example/)\n\n# The mill is sold\n", "The mill is sold")]
    [InlineData("# [Weir](https://weir.example/)\n\nThe weir is a program that holds back what comes in, and lets it go on when there is room for it below, as weirs do.\n\n# Installation\n", "Weir")]
    [InlineData("# [The Weir](/weir)\n\n# The mill\n", "The Weir")]
    [InlineData("# [The Weir](/)\n\nText.", "The Weir")]
    public void Parse_FirstHeadingThatLeadsHome_IsNoTitleAboveAnother(string markdown, string title) => Assert.Equal(title, Parse(markdown).Metadata.Title);

    [Theory]
    [InlineData("~~~~__\n\n448K\n\n# Mill", "Paragraph ~~~~__|Paragraph 448K|Heading Mill")]
    [InlineData("~~~~ c++\nint a;\n~~~~\n\n# Mill", "Code int a;|Heading Mill")]
    [InlineData("```\nint a;", "Code int a;")]
    [InlineData("```代码\nint a;\n```\n\n# Mill", "Code int a;|Heading Mill")]
    public void Parse_StruckNothing_OpensNoFence(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Blocks.Select(static block => $"{block.Kind} {block.Text}"));

    [Fact]
    public void Parse_Definitions_AreTermAndDescription()
    {
        Assert.Equal(
            [(BlockKind.DefinitionTerm, "Mill"), (BlockKind.DefinitionDescription, "Makes flour.")],
            Parse("Mill\n:   Makes flour.\n").Blocks.Select(static block => (block.Kind, block.Text)));
    }

    [Theory]
    [InlineData("# A\n\nSee [b](c).\n\n## D\n\n**e** f\n", null, true)]
    [InlineData("---\ntitle: A\n---\ntext", null, true)]
    [InlineData("plain", ContentKind.Markdown, true)]
    [InlineData("# A\n\nSee [b](c).\n\n## D\n", ContentKind.Html, false)]
    [InlineData("A page about Markdown\n# makes a heading\n[text](link) makes a link\n**x** is strong\nAnd so on", ContentKind.PlainText, false)]
    [InlineData("# A\n\nIt is a\n[long](c) paragraph\nthat the **program**\nwrapped, and a\n[link](d) is in\nit, too, as\nin such texts\n[often](e) is the case\n", null, true)]
    [InlineData("A script:\n\n#!/bin/sh\n# Report it\necho a\n\n# apt-get install gdb\n\n# find b\n\n**strong** words end it", ContentKind.PlainText, false)]
    [InlineData("Text\n\nmore text * with a star\n\n1. one", null, false)]
    [InlineData("The mill\n========\n\nSee [b](c).\n\nThe weir\n--------\n\nText.\n", null, true)]
    [InlineData("The mill\n========\n\nIt is **old**.\n\nThe weir\n--------\n\nText.\n", null, false)]
    [InlineData("::: a\n[b](c)\nd\ne\nf\n:::\n\n::: g\nh\n:::\n", null, true)]
    [InlineData("<div>\n\n# A\n\n</div>\n\n<div>\n\ntext\n\n</div>\n", null, true)]
    public void Recognises_ByKindOrSigns(string text, ContentKind? kind, bool expected)
    {
        Assert.Equal(expected, new MarkdownParser(new()).Recognises(Decoded(text, kind)));
    }

    [Theory]
    [InlineData(">")]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*")]
    [InlineData("*a ")]
    [InlineData("_a_")]
    [InlineData("- ")]
    [InlineData("1. ")]
    [InlineData("<a ")]
    [InlineData("`a")]
    [InlineData("](")]
    [InlineData("| ")]
    [InlineData("\n> ")]
    [InlineData(": ")]
    [InlineData("$$")]
    [InlineData("[a](")]
    [InlineData("~~")]
    [InlineData("x~~")]
    [InlineData("~~a ")]
    [InlineData("[^1]")]
    [InlineData("a|b\n-|-\nc\n")]
    public void Parse_HostileRepetition_EndsAndKeepsTheWord(string part)
    {
        ParsedPage page = Parse(string.Concat(Enumerable.Repeat(part, 20_000)) + "\n\nlast");

        Assert.EndsWith("last", page.Blocks[^1].Text, StringComparison.Ordinal);
    }

    // Notes come last.
    [Theory]
    [InlineData("[^1]: a\n\n")]
    [InlineData("[^1]: a\n")]
    [InlineData("[^1]:\n    > ")]
    public void Parse_HostileFootnotes_EndAndKeepTheWord(string part) =>
        Assert.Contains(Parse(string.Concat(Enumerable.Repeat(part, 20_000)) + "\n\nlast").Blocks, static block => block.Text == "last");

    [Fact]
    public void Parse_ListsNestedByIndentation_AreFlattened()
    {
        string text = string.Concat(Enumerable.Range(0, 1_200).Select(static depth => new string(' ', depth * 2) + "- x\n"));

        ParsedPage page = Parse(text);

        // 49 columns at two spaces a level; without the guard the parser follows all levels and gives up at the end.
        Assert.Equal(25, page.Blocks.Count(static block => block.Kind == BlockKind.ListItem));
        Assert.Equal(1_200, page.Blocks.Sum(static block => block.Text.Count(static c => c == 'x')));
    }

    [Fact]
    public void Parse_TableCells_KeepTheirSpans()
    {
        Block row = Parse("| Part | See |\n|---|---|\n| **Core** of `lead` | x [plan](/p) |\n").Blocks[1];

        Assert.Equal("Core of lead\tx plan", row.Text);
        Assert.Equal(
            [new(InlineKind.Strong, 0, 4), new(InlineKind.Code, 8, 4), new InlineSpan(InlineKind.Link, 15, 4, "/p")],
            row.Inlines);
    }

    [Fact]
    public void Parse_TaskLists_KeepTheirStates() =>
        Assert.Equal(["[x] mend the weir", "[ ] grease the wheel", "[x] sell"], Parse("- [x] mend the weir\n- [ ] grease the wheel\n- [X] sell\n").Blocks.Select(static block => block.Text));

    [Theory]
    [InlineData("1. a\n2. b\n", "1.|2.")]
    [InlineData("1. a\n1. b\n1. c\n", "1.|2.|3.")]
    [InlineData("5. a\n5. b\n6. c\n", "5.|6.|6.")]
    [InlineData("3) a\n2) b\n1) c\n", "3)|2)|1)")]
    [InlineData("1. a\n\n   7. b\n   8. c\n\n2. d\n\n   e\n", "1.|7.|8.|2.|-")]
    [InlineData("- a\n- b\n", "-|-")]
    public void Parse_NumberedItems_KeepTheirNumbers(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Blocks.Select(static block => block.Label ?? "-"));

    [Fact]
    public void Parse_RandomText_NeverThrows()
    {
        const string Alphabet = "aZ9 \n\n\t*-#|.:;[]^()`~>=?<!_$\u00A0字1\uD83D\uDE00{}\\&";
        Fuzzing.Check(
            Gen.Char[Alphabet].Array[0, 300].Select(static characters => new string(characters)),
            3_000,
            static text =>
            {
                ParsedPage page = Parse(text);
                Assert.All(page.Blocks, static (block, index) => Assert.True(block.Ordinal == index && block.SourceEnd >= block.SourceStart && block.Inlines.All(span => span.Start + span.Length <= block.Text.Length)));
            },
            Fuzzing.Quoted);
    }

    // Each bracket may only look ahead as far as to the next.
    [Theory]
    [InlineData("](")]
    [InlineData("[")]
    [InlineData("[](")]
    [InlineData("](a-\n")]
    public void Mend_ManyBrackets_TakesTimeByLength(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 400_000));

        Assert.Equal(text.Length, BrokenLinks.Mend(text).Length);
    }

    private static string Bare(string text) => string.Concat(text.Where(static c => char.IsLetterOrDigit(c)));

    private static ParsedPage Parse(string text) => new MarkdownParser(new()).Parse(Decoded(text, ContentKind.Markdown), default);

    private static DecodedText Decoded(string text, ContentKind? kind) => new(new() { Location = new("x"), Kind = kind }, text, "utf-8", CharsetSource.Container);
}
