using Ingest.Decoding;
using Ingest.Parsing;
using Ingest.Tests.Cleaning.Classification;

namespace Ingest.Tests.Parsing;

public sealed class EditMarksTests
{
    private const string Prose = "The tower was built by the monks of the valley, who kept bees in its upper room until the great storm.";

    [Theory]
    [InlineData("History[edit]", "History")]
    [InlineData("History [edit | edit source]", "History")]
    [InlineData("Geschichte [Bearbeiten | Quelltext bearbeiten]", "Geschichte")]
    [InlineData("歴史[編集]", "歴史")]
    [InlineData("Reading files¶", "Reading files")]
    [InlineData("read(path)[source]¶", "read(path)")]
    [InlineData("Kinds [of towers]", "Kinds [of towers]")]
    [InlineData("What C# is", "What C# is")]
    [InlineData("[edit]", "[edit]")]
    [InlineData("", "")]
    public void Trim_Text_LosesTheMarksAtItsEnd(string text, string expected) => Assert.Equal(expected, EditMarks.Trim(text));

    [Theory]
    [InlineData("History[edit]")]
    [InlineData("History\n[edit]")]
    [InlineData("History\n[\nedit\n]")]
    [InlineData("History\n[\nedit\n|\nedit source\n]")]
    public void Parse_HeadingOfAWikiInADump_IsMarkedByTheLinkThatEditsIt(string heading)
    {
        ParsedPage page = ClassifiedPages.LooseText($"{Prose}\n{heading}\n{Prose}");

        Assert.Equal([Prose, "History", Prose], page.Blocks.Select(static block => block.Text));
        Assert.Equal((BlockKind.Heading, true), (page.Blocks[1].Kind, page.Blocks[1].IsMarkedHeading));
        Assert.EndsWith("]", page.Source.Text[page.Blocks[1].SourceStart..page.Blocks[1].SourceEnd], StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_BracketsThatEditNothing_AreText()
    {
        ParsedPage page = ClassifiedPages.LooseText($"{Prose}\nKinds\n[\nof towers\n]\n{Prose}");

        Assert.Contains(page.Blocks, static block => block.Text == "of towers");
        Assert.DoesNotContain(page.Blocks, static block => block.IsMarkedHeading);
    }

    [Fact]
    public void Words_OfTheList_AreSortedAndUnique()
    {
        IReadOnlyList<string> words = EmbeddedLines.Read("Parsing/edit-marks.txt");

        Assert.Equal(words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), words);
    }
}
