using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

public sealed class PreformattedProseTests
{
    private const string Mail = """
        On Tuesday Anna Weber wrote:
        &gt;<i> the wheel of the old mill has stood still since the flood came, and
        </i>&gt;<i> nobody in the village knows whom to ask about it.
        </i>
        The miller's son still has the plans of it. He lives two houses up the
        hill and is glad of every visitor.

          bring cake

        He can show you where the bearing sits, which is likely what broke when
        the water rose.

        Jan
        &lt;<a href="mailto:jan@example.org">jan at example.org</a>&gt;
        """;

    [Fact]
    public void Parse_MailInPre_GivesParagraphsAndQuotes()
    {
        ParsedPage page = HtmlPages.Parse($"<pre>{Mail}</pre>");

        Assert.Equal(
            [
                "Paragraph: On Tuesday Anna Weber wrote:",
                "Quote: the wheel of the old mill has stood still since the flood came, and nobody in the village knows whom to ask about it.",
                "Paragraph: The miller's son still has the plans of it. He lives two houses up the hill and is glad of every visitor.",
                "Paragraph: bring cake",
                "Paragraph: He can show you where the bearing sits, which is likely what broke when the water rose.",
                "Paragraph: Jan <jan at example.org>",
            ],
            page.Blocks.Select(static block => $"{block.Kind}: {block.Text}"));
        Assert.Equal([3], page.Blocks[^1].LineBreaks);
    }

    [Theory]
    [InlineData("class=listing", "")]
    [InlineData("", "<span class=c># the wheel</span>\n")]
    [InlineData("", "<code>turn()</code>\n")]
    [InlineData("", "$ turn --wheel old --until the-water-rises --quietly\n")]
    [InlineData("", "if (wheel.Stands() &amp;&amp; !flood) { wheel.Turn(); }\nwheel = new Wheel();\n")]
    [InlineData("", "flood       1987      1\nrepair      1988      2\nstill       1999      3\n")]
    public void Parse_PreThatIsMadeUpAsCodeOrHoldsSome_StaysCode(string attributes, string line)
    {
        ParsedPage page = HtmlPages.Parse($"<pre {attributes}>{line}The miller's son still has the plans of it. He lives two houses up the\nhill and is glad of every visitor.\n\n{line}</pre>");

        Assert.Equal(BlockKind.Code, Assert.Single(page.Blocks).Kind);
    }

    [Theory]
    [InlineData("The wheel turns\nthe water burns\n\nand nobody sees it\nuntil the spring frees it\n\nThe wheel turns\nthe water burns\n\nand nobody sees it\nuntil the spring frees it")]
    [InlineData("/// turns the wheel of the mill until somebody comes and stops it again\nvoid turn(Wheel wheel)\n\n/// stops the wheel of the mill until somebody comes and turns it again\nvoid stop(Wheel wheel)")]
    public void Parse_PreWithoutWrappedLines_StaysCode(string text) => Assert.Equal(BlockKind.Code, Assert.Single(HtmlPages.Parse($"<pre>{text}</pre>").Blocks).Kind);
}
