using Ingest.Parsing;

namespace Ingest.Tests.Parsing.PlainText;

/// <summary>Headings that stand further left than the text.</summary>
public sealed class OutdentsTests
{
    private const string Text = "   The old mill stands below the village, where the river turns\n   twice before it reaches the lake, and its wheel has not moved.\n";

    [Fact]
    public void Parse_TextOfABrowser_HasHeadingsByColumn()
    {
        ParsedPage page = DumpPages.Parse($"   [1]Home [2]Mills\n\n{new string(' ', 34)}The old mill\n\n{Text}\nThe wheel\n\n{Text}\n  How the wheel turns in the years when the river carries little\n  water\n\n{Text}\nOpening times\n     * June\n     * May\n\nReferences\n\n   1. https://example.org/\n   2. https://example.org/m\n");

        Assert.Equal([(1, "The old mill"), (2, "The wheel"), (3, "How the wheel turns in the years when the river carries little water"), (2, "Opening times")], Headings(page));
        Assert.All(page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Skip(1), static block => Assert.True(block.IsMarkedHeading));
        Assert.Equal("The old mill", page.Metadata.Title);
    }

    [Fact]
    public void Parse_HeadingsInARow_AreHeadingsOnlyOfABrowser()
    {
        string text = $"Mills\n\nThe wheel\n\n{Text}\nOwners\n\n{Text}";

        Assert.Contains((2, "Mills"), Headings(DumpPages.Parse(text + "\n   (BUTTON) Search\n")));
        Assert.DoesNotContain((2, "Mills"), Headings(DumpPages.Parse(text)));
    }

    [Theory]
    [InlineData("npm install mill && npm run wheel;")]
    [InlineData("let wheel = new Wheel();\nlet mill = new Mill(wheel);")]
    [InlineData("#the mill")]
    [InlineData("Weber   The mill   1870")]
    [InlineData("Dear Anton,")]
    [InlineData("> Where is the mill?")]
    [InlineData(" make wheel")]
    public void Parse_OtherOutdentedLines_AreNoHeadings(string line) =>
        Assert.DoesNotContain(DumpPages.Parse($"The wheel\n\n{Text}\n{line}\n\n{Text}\nOwners\n\n{Text}").Blocks, block => block.IsMarkedHeading && block.Text is not ("The wheel" or "Owners"));

    [Fact]
    public void Parse_OutdentedParagraphs_TellThatOutdentsAreNoHeadings()
    {
        const string Paragraph = "This is what the miller wrote down in the winter of that year, before the door was locked.";

        Assert.DoesNotContain(DumpPages.Parse($"His words\n\n{Text}\n{Paragraph}\n\n{Text}\n{Paragraph}\n\n{Text}{Text}").Blocks, static block => block.IsMarkedHeading);
    }

    [Fact]
    public void Parse_HeadingsOfAStandard_HaveTheRankOfTheirNumber()
    {
        ParsedPage page = DumpPages.Parse($"Title: Mills of the valley\nAuthor: Anton Weber\nDate: 2024-03-05\n\n1.  Mills\n\n{Text}\n1.1.  The wheel\n\n{Text}\nWeber                    Standards Track                   [Page 2]\n\n{Text}");

        Assert.Equal([(2, "1. Mills"), (3, "1.1. The wheel")], Headings(page));
    }

    private static IEnumerable<(int Level, string Text)> Headings(ParsedPage page) => page.Blocks.Where(static block => block.Kind == BlockKind.Heading).Select(static block => (block.Level, block.Text));
}
