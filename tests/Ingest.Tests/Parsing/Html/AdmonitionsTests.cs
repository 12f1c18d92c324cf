using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

/// <summary>Headings of boxes beside the text, which begin no section.</summary>
public sealed class AdmonitionsTests
{
    [Theory]
    // DocBook; Docusaurus; Bootstrap; by role.
    [InlineData("<div class=tip style='margin: 0.5in'><h3 class=title>Tip</h3><p>Oil it.</p></div><p>After", "Label: Tip|Paragraph: Oil it.|Paragraph: After")]
    [InlineData("<div class=warning><h3 class=title>警告</h3><p>a</div>", "Label: 警告|Paragraph: a")]
    [InlineData("<div class='admonition admonition-note alert alert--secondary'><div class=admonition-heading><h5><span><svg><title>pen</title></svg></span>note</h5></div><div><p>a</div></div>", "Label: note|Paragraph: a")]
    [InlineData("<div class='alert alert-warning'><h4 class=alert-heading>⚠ Warning!</h4><p>a</div>", "Label: ⚠ Warning!|Paragraph: a")]
    [InlineData("<aside role=note><img src=i.png><h2>Please note:</h2><p>a</aside>", "Label: Please note:|Paragraph: a")]
    // A title of its own, if the box is small.
    [InlineData("<div class=note><h3 class=title>About wheels</h3><p>a</div>", "Label: About wheels|Paragraph: a")]
    [InlineData("<div class=note><h2>About wheels</h2><p>a</div>", "Heading2: About wheels|Paragraph: a")]
    [InlineData("<div class=note><h3>Wheels</h3><p>a<h3>Axles</h3></div>", "Heading3: Wheels|Paragraph: a|Heading3: Axles")]
    [InlineData("<div class='callout info'><h3>Start now</h3><p>a</div>", "Heading3: Start now|Paragraph: a")]
    // Headings of sections.
    [InlineData("<div><h3>Note</h3><p>a</div>", "Heading3: Note|Paragraph: a")]
    [InlineData("<div class=note><p>a<h3>Note</h3></div>", "Paragraph: a|Heading3: Note")]
    [InlineData("<div class=footnotes><h3>Notes</h3><p>a</div><div class=note><h3></h3>b", "Heading3: Notes|Paragraph: a|Paragraph: b")]
    public void Parse_HeadingOfABox_IsItsLabel(string html, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            HtmlPages.Parse(html).Blocks.Select(static block => $"{(block.IsBoxHeading ? "Label" : block.Kind)}{(block.IsBoxHeading || block.Level == 0 ? "" : block.Level)}: {block.Text}"));

    [Fact]
    public void Parse_LongBoxWithATitle_KeepsItsHeading() =>
        Assert.False(HtmlPages.Parse("<div class=note><h3>About wheels</h3><p>" + new string('a', 1000) + "</div>").Blocks[0].IsBoxHeading);

    [Fact]
    public void Parse_Label_IsStrong()
    {
        IReadOnlyList<Block> blocks = HtmlPages.Parse("<div class=tip><h3>Tip</h3><p>Oil it.</div>").Blocks;

        Assert.Equal([new InlineSpan(InlineKind.Strong, 0, 3)], blocks[0].Inlines);
        Assert.Empty(blocks[1].Inlines);
    }
}
