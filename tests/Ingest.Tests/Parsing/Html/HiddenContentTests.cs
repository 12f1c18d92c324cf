using System.Text.Json;
using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class HiddenContentTests
{
    private static readonly string[] Teasers = ["The keeper of the old lamp retires in May, and nobody follows him."];
    private static readonly string Prose = string.Concat(Enumerable.Repeat("This is a sentence that a reader would want to see. ", 6)).Trim();

    [Fact]
    public void Parse_EmptyPageWithArticleBody_GivesItsParagraphs()
    {
        ParsedPage page = HtmlPages.Parse(
            "<div id=root></div><script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"T\",\"articleBody\":\"" + Prose + "\\n<p>Second &amp; last.</p>\"}</script>");

        Assert.Equal([Prose, "Second & last."], page.Blocks.Select(static block => block.Text));
        Assert.Equal(["content-from-json-ld"], page.Warnings.Select(static code => code.Value));
        Assert.Contains(page.Containers, static container => container is { Tag: "article", FirstBlock: 0, EndBlock: 2 });
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

    [Theory]
    [InlineData("window.config={\"a\":1};window.__STATE__ = {\"page\":{\"body\":BODY},\"more\":[TEASER,TEASER]};")]
    [InlineData("window.__STATE__=(function(a){return {page:{title:a,body:BODY},more:[TEASER]}}('Mill'));")]
    [InlineData("var pageData = {\"content\": BODY, \"more\": TEASER}")]
    [InlineData("window.__STATE__ = JSON.parse(QUOTED);")]
    [InlineData("self.__next_f.push([1,QUOTED])")]
    public void Parse_StateOfAnyForm_GivesTheTextThatMostOfItIs(string script)
    {
        string body = JsonSerializer.Serialize($"<h2>The wheel</h2><p>{Prose}</p>");
        const string Teaser = "\"The keeper of the old lamp retires in May, and nobody follows him.\"";
        script = script.Replace("QUOTED", JsonSerializer.Serialize($"{{\"body\":{body},\"more\":{Teaser}}}"), StringComparison.Ordinal);
        script = script.Replace("BODY", body, StringComparison.Ordinal).Replace("TEASER", Teaser, StringComparison.Ordinal);

        ParsedPage page = HtmlPages.Parse($"<nav><a href=/>Home</a></nav><div id=app></div><script>{script}</script>");

        Assert.Equal(["Home", "The wheel", Prose], page.Blocks.Select(static block => block.Text));
        Assert.Equal(BlockKind.Heading, page.Blocks[1].Kind);
    }

    [Fact]
    public void Parse_StateOfParagraphs_GivesThoseOfTheObjectThatHoldsMost()
    {
        string[] paragraphs = [$"One. {Prose}", $"Two. {Prose}"];
        string state = JsonSerializer.Serialize(new { more = Teasers, page = new { blocks = paragraphs } });

        ParsedPage page = HtmlPages.Parse($"<div id=app></div><script type=application/json>{state}</script>");

        Assert.Equal(paragraphs, page.Blocks.Select(static block => block.Text));
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
    [InlineData("<script>window.__X__={a:'\\'\\'\\'\\</script>")]
    public void Parse_BrokenData_GivesNoContent(string html) => Assert.Empty(HtmlPages.Parse(html).Blocks);
}
