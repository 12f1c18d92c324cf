using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class HiddenContentTests
{
    private static readonly string Prose = string.Concat(Enumerable.Repeat("This is a sentence that a reader would want to see. ", 6)).Trim();

    [Fact]
    public void Parse_EmptyPageWithArticleBody_GivesItsParagraphs()
    {
        ParsedPage page = HtmlPages.Parse(
            "<div id=root></div><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"T\",\"articleBody\":\"" + Prose + "\\n<p>Second &amp; last.</p>\"}</script>");

        Assert.Equal([Prose, "Second & last."], page.Blocks.Select(static block => block.Text));
        Assert.Equal(["content-from-json-ld"], page.Warnings.Select(static code => code.Value));
        Assert.Equal("script", page.Containers[page.Blocks[0].Container].Tag);
    }

    [Theory]
    [InlineData("<script id=__NEXT_DATA__ type=application/json>{0}</script>")]
    [InlineData("<script>window.__INITIAL_STATE__ = {0};</script>")]
    public void Parse_EmptyPageWithState_GivesItsProse(string script)
    {
        string json = "{\"a\":{\"id\":\"x_1\",\"url\":\"https://example.org/a/very/long/address/that/is/no/prose/at/all/and/goes/on\",\"b\":[\"" + Prose + "\",\"" + Prose + "\"]}}";

        ParsedPage page = HtmlPages.Parse("<p>Loading</p>" + script.Replace("{0}", json, StringComparison.Ordinal));

        Assert.Equal(["Loading", Prose], page.Blocks.Select(static block => block.Text));
        Assert.Equal(["content-from-script-state"], page.Warnings.Select(static code => code.Value));
    }

    [Fact]
    public void Parse_PageWithText_IgnoresItsData()
    {
        ParsedPage page = HtmlPages.Parse($"<p>{Prose}</p><p>{Prose}</p><script type=application/json>{{\"a\":\"Other text. {Prose}\"}}</script>");

        Assert.Equal(2, page.Blocks.Count);
        Assert.Empty(page.Warnings);
    }

    [Theory]
    [InlineData("<script type=application/ld+json>{\"@type\":</script>")]
    [InlineData("<script type=application/json>[[[[</script>")]
    [InlineData("<script>window.__X__={a:'\\ud800'}</script>")]
    public void Parse_BrokenData_GivesNoContent(string html) => Assert.Empty(HtmlPages.Parse(html).Blocks);
}
