using Ingest.Parsing.PlainText;

namespace Ingest.Tests.Parsing.PlainText;

public sealed class CharacterReferencesTests
{
    [Theory]
    [InlineData("Tom &amp; Ann&#39;s mill&nbsp;wheel", "Tom & Ann's mill\u00A0wheel")]
    [InlineData("5 &lt; 6 and 7 &gt; 6: a &lt;b&gt;", "5 < 6 and 7 > 6: a <b>")]
    [InlineData("&#x201C;Mill&#8221;, if a<5", "“Mill”, if a<5")]
    public void Undo_LeftOverReferences_AreCharacters(string text, string expected) => Assert.Equal(expected, CharacterReferences.Undo(text));

    [Theory]
    [InlineData("In HTML, &amp; is written so.")]
    [InlineData("Tom & Ann write &amp; and &lt; often.")]
    [InlineData("<p> is a tag; &amp; and &lt; are none.")]
    [InlineData("a&b; c &amp; &lt; & ")]
    [InlineData("&&;;&#;&#x;")]
    [InlineData("Tom")]
    public void Undo_TextThatIsNotEscaped_IsLeftAsItIs(string text) => Assert.Same(text, CharacterReferences.Undo(text));
}
