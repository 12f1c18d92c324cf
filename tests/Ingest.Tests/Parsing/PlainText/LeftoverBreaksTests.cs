using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class LeftoverBreaksTests
{
    [Fact]
    public void Undo_LeftOverBreaks_AreEndsOfLines() => Assert.Equal("The mill\n\nIt is old.\nIt turns.", LeftoverBreaks.Undo("The mill<br><BR/>It is old.<br />It turns."));

    [Theory]
    [InlineData("A <br> ends a line.<br>A second <br> does, too; <p> does not.")]
    [InlineData("Write \"<br>\", '<br/>' or `<br />`.")]
    [InlineData("a < b<br>c<br>d<br>")]
    [InlineData("The mill<br>It is old.<br>")]
    [InlineData("<<<<")]
    [InlineData("The mill")]
    public void Undo_TextThatSpeaksOfThemOrHasOtherTags_IsLeftAsItIs(string text) => Assert.Same(text, LeftoverBreaks.Undo(text));

    [Fact]
    public void Parse_LeftOverBreaks_Warns()
    {
        ParsedPage page = DumpPages.Parse("The mill<br><br>The wheel turns in the pond.<br>Tom &amp; Ann&#39;s mill.");

        Assert.Equal([new ReasonCode("breaks-undone"), new ReasonCode("references-undone")], page.Warnings);
        Assert.Equal("The mill", page.Blocks[0].Text);
    }
}
