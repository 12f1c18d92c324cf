using Ingest.Parsing;
using Ingest.Parsing.Markdown;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Markdown;

/// <summary>Marks that only pandoc's own Markdown has.</summary>
public sealed class PandocMarksTests
{
    [Theory]
    [InlineData("::: {role=\"main\"}\n# The mill {#mill .title}\n\nIt is old.\n:::\n", "Heading The mill|Paragraph It is old.")]
    [InlineData("::: price\n4.50\n:::\n", "Paragraph 4.50")]
    [InlineData("::::: {.a\n.b}\n:::: c\nText.\n::::\n:::::\n", "Paragraph Text.")]
    [InlineData("-   ::: {#one}\n    ::: two\n    [The mill](/mill){.link}\n    :::\n    :::\n\n-   Weir\n", "ListItem The mill|ListItem Weir")]
    [InlineData("> ::: note\n> Text.\n> :::\n", "Quote Text.")]
    [InlineData("See [the mill](/mill \"Mill\"){.nav-link\n.first target=\"_blank\"} and the weir.", "Paragraph See the mill and the weir.")]
    [InlineData("Grand[e]{.big} [old [mill]{.x} by]{lang=\"en\"} the [weir](/w){.y}\nand `go`{.kbd}.", "Paragraph Grande old mill by the weir and go.")]
    [InlineData("[[Home](/){.a title=\"a } b\"}]{#home}", "Paragraph Home")]
    [InlineData("![Weir](/weir.png){height=\"1\"\nwidth=\"1\"}\n\n[]{.icon}Text.", "Image Weir|Paragraph Text.")]
    [InlineData("-   a\n\n```{=html}\n<!-- -->\n```\n-   b\n", "ListItem a|ListItem b")]
    [InlineData("``` {.go .numbered}\nx := a[0]{.b}\n```\n", "Code x := a[0]{.b}")]
    [InlineData("Write `{#origin}` behind it.", "Paragraph Write {#origin} behind it.")]
    public void Parse_MarksOfPandoc_AreNoText(string markdown, string expected) =>
        Assert.Equal(expected.Split('|'), Parse(markdown).Blocks.Select(static block => $"{block.Kind} {block.Text}"));

    [Theory]
    [InlineData("A set {a, b} and a function f(x) {.5}, [sic] {again}.")]
    [InlineData("Write [a]{b} or [c]{d=1}.")]
    [InlineData("::: Three colons open a block.")]
    [InlineData("It says \\[a\\]{.b} there.")]
    [InlineData("It begins [a]{.b and never ends.")]
    public void Parse_TextThatLooksLikeMarks_Stays(string markdown) =>
        Assert.Equal(markdown.Replace("\\", "", StringComparison.Ordinal), Assert.Single(Parse(markdown).Blocks).Text);

    [Fact]
    public void Parse_AttributesOfCode_GiveItsLanguage() => Assert.Equal("go", Assert.Single(Parse("``` {.go .numbered}\nx := 1\n```\n").Blocks).CodeLanguage);

    [Fact]
    public void Parse_AttributesAtALinesEnd_BreakNoLine() => Assert.Empty(Assert.Single(Parse("The [mill](/mill){.a}\nis old.").Blocks).LineBreaks);

    [Fact]
    public void Parse_LinkAsATag_IsALink()
    {
        Block block = Assert.Single(Parse("See <a href=\"/mill?a=1&amp;b=2\"\nclass=\"more\">the mill</a>.").Blocks);

        InlineSpan span = Assert.Single(block.Inlines);
        Assert.Equal(("See the mill.", 8), (block.Text, block.LinkCharacters));
        Assert.Equal((InlineKind.Link, 4, 8, "/mill?a=1&b=2"), (span.Kind, span.Start, span.Length, span.Target));
    }

    [Fact]
    public void Parse_ListInACellOfAGrid_KeepsItsWords()
    {
        ParsedPage page = Parse("+----------+---------+\n| Wind     | -   one |\n|          | -   two |\n| From the |         |\n| west.    |         |\n+----------+---------+\n");

        Assert.All((string[])["Wind", "west.", "one", "two"], word => Assert.Contains(word, page.Blocks[0].Text.Split('\t', ' ')));
    }

    [Theory]
    [InlineData("]{.a")]
    [InlineData("[a]{.b \"")]
    [InlineData("::: {.a\n")]
    [InlineData("[")]
    [InlineData("```{=html}\n")]
    [InlineData("- ::: a\n")]
    public void Blank_HostileRepetition_KeepsPositions(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 200_000));

        Assert.Equal(text.Length, PandocMarks.Blank(text).Length);
    }

    private static ParsedPage Parse(string text) => new MarkdownParser(new()).Parse(new(new() { Location = new("x"), Kind = ContentKind.Markdown }, text, "utf-8", Ingest.Decoding.CharsetSource.Container), default);
}
