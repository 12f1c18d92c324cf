namespace Ingest.Tests.Parsing.Html;

public sealed class RaisedTextTests
{
    [Theory]
    [InlineData("2<sup>10</sup> bytes", "2^10 bytes")]
    [InlineData("E = mc<sup>2</sup>.", "E = mc^2.")]
    [InlineData("(a + b)<sup>2</sup>", "(a + b)^2")]
    [InlineData("10<sup>-6</sup> and 10<sup>\u22129</sup>", "10^-6 and 10^\u22129")]
    [InlineData("<code>O(n<sup>2</sup>)</code>", "O(n^2)")]
    [InlineData("as shown<sup>3</sup> before", "as shown^3 before")]
    [InlineData("as shown<sup><a href='#n12'>12</a></sup>, before", "as shown^12, before")]
    [InlineData("as shown<a href='#n12'><sup>12</sup></a>", "as shown^12")]
    [InlineData("a<sup>n+1</sup> and a<sup>n + 1</sup>", "a^n+1 and a^n + 1")]
    [InlineData("10<sup>2n</sup>, e<sup>\u2212x</sup>, e<sup>-x</sup>", "10^2n, e^\u2212x, e^-x")]
    [InlineData("2<sup>n-1</sup> and (a + b)<sup>n/m</sup>", "2^n-1 and (a + b)^n/m")]
    public void Parse_RaisedNumberOrTerm_BehindACaret(string html, string expected) => Assert.Equal([$"Paragraph: {expected}"], HtmlPages.Lines($"<p>{html}</p>"));

    [Theory]
    [InlineData("as shown.<sup>3</sup>", "as shown.3")]
    [InlineData("as shown<sup>[3]</sup>", "as shown[3]")]
    [InlineData("as shown <sup>3</sup>", "as shown 3")]
    [InlineData("<sup>3</sup> As shown", "3 As shown")]
    [InlineData("x<sup></sup>2", "x2")]
    [InlineData("H<sub>2</sub>O", "H2O")]
    [InlineData("the 21<sup>st</sup> and 21<sup>ST</sup>", "the 21st and 21ST")]
    [InlineData("M<sup>me</sup> Roland", "Mme Roland")]
    [InlineData("1<sup>er</sup>, Dr<sup>a</sup>, 2<sup>\u00BA</sup>, N<sup>o 1</sup>", "1er, Dra, 2\u00BA, No 1")]
    [InlineData("x<sup>n</sup>, it<sup>*</sup>, it<sup>+</sup>, so<sup>well-known</sup>", "xn, it*, it+, sowell-known")]
    [InlineData("Acme<sup>®</sup>", "Acme®")]
    [InlineData("$459<sup>.99</sup>", "$459.99")]
    public void Parse_OtherRaisedText_StaysAsItIs(string html, string expected) => Assert.Equal([$"Paragraph: {expected}"], HtmlPages.Lines($"<p>{html}</p>"));

    [Fact]
    public void Parse_RaisedWordBehindALetter_IsAWordOfItsOwn() =>
        Assert.Equal(["Paragraph: paccache AUR and ResumeSpice TM"], HtmlPages.Lines("<p>paccache<sup>AUR</sup> and ResumeSpice<sup>TM</sup></p>"));

    [Fact]
    public void Parse_RaisedWordInAnElementOfItsOwn_IsAWordOfItsOwn() =>
        Assert.Equal(["Paragraph: tomcat8 AUR"], HtmlPages.Lines("<p><a>tomcat8</a><span><sup>AUR</sup></span></p>"));

    [Fact]
    public void Parse_RaisedNumberInACell_LooksNoFurtherThanItsCell() =>
        Assert.Equal(["TableRow: a\tb", "TableRow: x\t2"], HtmlPages.Lines("<table><tr><th>a<th>b<tr><td>x<td><sup>2</sup></table>"));

    [Fact]
    public void Parse_RaisedLink_SpansTheNumberOnly()
    {
        Ingest.Parsing.Block block = Assert.Single(HtmlPages.Parse("<p>as shown<sup><a href='#n3'>3</a></sup></p>").Blocks);

        Assert.Equal(new Ingest.Parsing.InlineSpan(Ingest.Parsing.InlineKind.Link, 9, 1, "#n3"), Assert.Single(block.Inlines));
    }
}
