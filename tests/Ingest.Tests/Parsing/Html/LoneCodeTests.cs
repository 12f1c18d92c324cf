using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

/// <summary>Code of several lines without <c>pre</c>.</summary>
public sealed class LoneCodeTests
{
    [Theory]
    [InlineData("<p><code>apt update<br>\n  apt install nginx<br>&nbsp;&nbsp;status</code></p>", "apt update\napt install nginx\n  status")]
    [InlineData("<p>Type:</p><code>ls -l<br />rm a\n   b</code><p>Done.</p>", "ls -l\nrm a b")]
    [InlineData("<tt>ls<br>rm</tt>", "ls\nrm")]
    [InlineData("<code style='display: block; white-space: pre'>for x in 1 2\n  print x\nend\n</code>", "for x in 1 2\n  print x\nend")]
    [InlineData("<div style='white-space:pre-wrap'><code>a\n  b</code></div>", "a\n  b")]
    [InlineData("<div><code class='language-python'><span>def f(a):</span>\n    <span>return a</span></code></div>", "def f(a):\n    return a")]
    [InlineData("<div class=wp-block-code><code>a = 1\n  b = 2</code></div>", "a = 1\n  b = 2")]
    [InlineData("<code style=display:block>echo one</code>", "echo one")]
    public void Parse_CodeAloneInItsBlock_KeepsItsLines(string html, string expected) =>
        Assert.Equal(expected, Assert.Single(HtmlPages.Parse(html).Blocks, static block => block.Kind == BlockKind.Code).Text);

    [Theory]
    [InlineData("<p><code>a\nb</code></p>", "Paragraph: a b")]
    [InlineData("<p>Run <code>a<br>b</code></p>", "Paragraph: Run a b")]
    [InlineData("<p><code>a<br>b</code> runs it</p>", "Paragraph: a b runs it")]
    [InlineData("<ul><li><code>a<br>b</code></ul>", "ListItem1: a b")]
    [InlineData("<h2><code>a<br>b</code></h2>", "Heading2: a b")]
    [InlineData("<div class=code><code>\na\n</code></div>", "Paragraph: a")]
    [InlineData("<div class=zipcode><code>a\nb</code></div>", "Paragraph: a b")]
    [InlineData("<p><code hidden style=display:block>a</code>b</p>", "Paragraph: b")]
    public void Parse_OtherCode_IsInline(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));

    [Fact]
    public void Parse_CodeAloneInItsBlock_HasItsLanguage() =>
        Assert.Equal("go", Assert.Single(HtmlPages.Parse("<div><code class='hljs language-go'>a\nb</code></div>").Blocks).CodeLanguage);
}
