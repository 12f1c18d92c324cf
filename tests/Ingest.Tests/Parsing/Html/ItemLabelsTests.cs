using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class ItemLabelsTests
{
    [Theory]
    [InlineData("<ol><li>a<li>b</ol>", "1.|2.")]
    [InlineData("<ol start=1 type=1><li value=1>a<li value=2>b</ol>", "1.|2.")]
    [InlineData("<ul><li value=4>a</ul>", "-")]
    [InlineData("<ol start=5><li>a<li>b</ol>", "5.|6.")]
    [InlineData("<ol start=' -1 '><li>a<li>b</ol>", "-1.|0.")]
    [InlineData("<ol start=many><li>a</ol>", "1.")]
    [InlineData("<ol><li>a<li value=12>b<li>c</ol>", "1.|12.|13.")]
    [InlineData("<ol reversed><li>a<li>b<li>c</ol>", "3.|2.|1.")]
    [InlineData("<ol reversed start=9><li>a<li value=4>b<li>c</ol>", "9.|4.|3.")]
    [InlineData("<ol type=a start=26><li>a<li>b</ol>", "z.|aa.")]
    [InlineData("<ol type=A start=0><li>a<li>b</ol>", "0.|A.")]
    [InlineData("<ol type=i start=3><li>a<li>b</ol>", "iii.|iv.")]
    [InlineData("<ol type=I start=3999><li>a<li>b</ol>", "MMMCMXCIX.|4000.")]
    [InlineData("<ol><li>a<ol type=a><li>b<li>c</ol><li>d</ol>", "1.|a.|b.|2.")]
    [InlineData("<ol start=2><li><li>b</ol>", "3.")]
    [InlineData("<ol><li>a<li><img src=i.png alt=b><li>c<li>d</ol>", "1.|-|3.|4.")]
    [InlineData("<ol start=99999999999999999999><li>a</ol>", "1.")]
    public void Parse_NumberedList_ItemsHaveTheLabelsOfBrowsers(string html, string expected)
    {
        ParsedPage page = HtmlPages.Parse(html);

        Assert.Equal(expected.Split('|'), page.Blocks.Select(static block => block.Label ?? "-"));
    }
}
