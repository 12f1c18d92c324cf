using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class LeftoverReferencesTests
{
    [Theory]
    [InlineData("Tom &amp; Ann&#39;s mill&nbsp;wheel", "Tom & Ann's mill\u00A0wheel")]
    [InlineData("5 &lt; 6 and 7 &gt; 6: a &lt;b&gt;", "5 < 6 and 7 > 6: a <b>")]
    [InlineData("It&#146;s old &#150; very&period; &nosuchname; &#0;", "It’s old – very. &nosuchname; �")]
    [InlineData("&#x201C;Mill&#8221; of AT&T, Tom &amp; Ann&#39;s", "“Mill” of AT&T, Tom & Ann's")]
    public void Undo_LeftOverReferences_AreCharacters(string text, string expected) => Assert.Equal(expected, LeftoverReferences.Undo(text));

    [Theory]
    [InlineData("In HTML, &amp; is written so.")]
    [InlineData("Tom & Ann write &amp; and &lt; often.")]
    [InlineData("<p> is a tag; &amp; and &lt; are none.")]
    [InlineData("The browser turns &lt; into < and &gt; into >; never write &nbsp; there.")]
    [InlineData("a&b; c &amp; &lt; & ")]
    [InlineData("&&;;&#;&#x;")]
    [InlineData("Tom")]
    public void Undo_TextThatIsNotEscaped_IsLeftAsItIs(string text) => Assert.Same(text, LeftoverReferences.Undo(text));

    [Fact]
    public void Parse_LeftoverReferences_WarnsAndPointsIntoTheTextItHas()
    {
        ParsedPage page = DumpPages.Parse("Tom &amp; Ann&#39;s mill\n\nThe wheel &gt; the pond, where it turns.");

        Assert.Equal([new ReasonCode("references-undone")], page.Warnings);
        Assert.All(page.Blocks, block => Assert.Equal(block.Text, page.Source.Text[block.SourceStart..block.SourceEnd]));
    }
}
