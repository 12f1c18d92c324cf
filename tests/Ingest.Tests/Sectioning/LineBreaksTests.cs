using Ingest.Parsing;
using Ingest.Sectioning;
using Ingest.Tests.Parsing.Html;

namespace Ingest.Tests.Sectioning;

public sealed class LineBreaksTests
{
    [Theory]
    [InlineData("<p>Mill Lane 3<br>12345 Weir</p>", "Mill Lane 3\n12345 Weir", "Mill Lane 3\\\n12345 Weir")]
    [InlineData("<p><b>Weir<br>Ltd.</b><br>since 1840</p>", "Weir\nLtd.\nsince 1840", "**Weir\\\nLtd.**\\\nsince 1840")]
    [InlineData("<p>see <a href='/m'>the<br>mill</a></p>", "see the\nmill", "see [the\\\nmill](/m)")]
    [InlineData("<p>run <code>a<br>b</code></p>", "run a\nb", "run `a b`")]
    [InlineData("<p><code>a</code><br><code>b</code></p>", "a\nb", "`a`\\\n`b`")]
    [InlineData("<p><b>One</b><br><b>Two</b></p>", "One\nTwo", "**One**\\\n**Two**")]
    [InlineData("<blockquote>O mill,<br>O weir</blockquote>", "O mill,\nO weir", "> O mill,\\\n> O weir")]
    [InlineData("<dl><dt>Main<br>office<dd>Mill Lane 3<br>Weir</dl>", "Main office\nMill Lane 3\nWeir", "**Main office**\n\nMill Lane 3\\\nWeir")]
    [InlineData("<figure><figcaption>The mill<br>in 1840</figcaption></figure>", "The mill\nin 1840", "The mill\\\nin 1840")]
    [InlineData("<ul><li>Mill<br>Lane<li>Weir</ul>", "- Mill Lane\n- Weir", "- Mill\\\n  Lane\n- Weir")]
    [InlineData("<h2>The mill<br>of Weir</h2>", "The mill of Weir", "## The mill of Weir")]
    [InlineData("<table><tr><th>a<th>b<tr><td>1<br>2<td>3</table>", "a\tb\n1 2\t3", "| a | b |\n| --- | --- |\n| 1 2 | 3 |")]
    public void Build_LineBreak_IsALineWhereLinesDoNoHarm(string html, string text, string markdown)
    {
        SectionedPage page = Build(html);

        Assert.Equal(text, page.Text);
        Assert.Equal(markdown, page.Markdown);
        SectionerTests.AssertSpansExact(page);
    }

    [Theory]
    [InlineData("# no heading")]
    [InlineData("- no item")]
    [InlineData("1. no item")]
    [InlineData("2) no item")]
    [InlineData("> no quote")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("* * *")]
    [InlineData("```")]
    [InlineData("| --- |")]
    [InlineData("&lt;div>")]
    public void Build_LineBreakBeforeAMark_StaysAParagraph(string line)
    {
        string read = Markdig.Markdown.ToHtml(Build($"<p>a<br>{line}<br>z</p>").Markdown);

        Assert.StartsWith("<p>a<br />\n", read, StringComparison.Ordinal);
        Assert.EndsWith("<br />\nz</p>\n", read, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Item_HoldsItsLines() =>
        Assert.Equal("Mill\nLane", Assert.Single(Assert.Single(Build("<ul><li>Mill<br>Lane</ul>").Sections).Blocks).Items[0].Text);

    [Fact]
    public void Restore_PlacesOutsideOrOnLetters_AreLeft()
    {
        var block = new Block { Ordinal = 0, Kind = BlockKind.Paragraph, Text = "a b", LineBreaks = [-1, 0, 1, 9] };

        Assert.Equal("a\nb", LineBreaks.Restore(block).Text);
    }

    internal static SectionedPage Build(string html)
    {
        var sketch = new PageSketch();
        foreach (Block block in HtmlPages.Parse(html).Blocks)
        {
            sketch.Add(block);
        }

        return sketch.Section();
    }
}
