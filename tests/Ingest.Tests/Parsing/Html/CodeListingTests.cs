using Ingest.Parsing;

namespace Ingest.Tests.Parsing.Html;

/// <summary>Code that highlighters lay out as tables and lists.</summary>
public sealed class CodeListingTests
{
    private const string Code = "def area(w):\n\n    return w";

    public static TheoryData<string, string?> Listings => new()
    {
        // GitHub's page of a file.
        {
            "<div class='blob-wrapper data type-python'><table class='highlight js-file-line-container'>\n <tr>\n  <td id=L1 class='blob-num' data-line-number=1></td>\n  <td id=LC1 class='blob-code blob-code-inner'><b>def</b> area(w):</td>\n </tr>\n"
            + " <tr>\n  <td class='blob-num'></td>\n  <td class='blob-code'>\n</td>\n </tr>\n <tr>\n  <td class='blob-num'></td>\n  <td class='blob-code'>    <b>return</b> w</td>\n </tr>\n</table></div>",
            "python"
        },
        // SyntaxHighlighter 3.
        {
            "<div class='syntaxhighlighter  python'><table><tr><td class=gutter><div class='line number1'>1</div><div>2</div><div>3</div></td><td class=code><div class=container><div class=line><code class='python keyword'>def</code> <code>area(w):</code></div>"
            + "<div class=line>&nbsp;</div><div class=line><code>&nbsp;&nbsp;&nbsp;&nbsp;</code><code>return</code> <code>w</code></div></div></td></tr></table></div>",
            "python"
        },
        // Crayon.
        {
            "<table class=crayon-table><tr><td class=crayon-nums><div class=crayon-nums-content><div class=crayon-num>1</div><div>2</div><div>3</div></div></td><td class=crayon-code><div class=crayon-pre><div class=crayon-line><b>def</b> area(w):</div>"
            + "<div class=crayon-line>&nbsp;</div><div class=crayon-line>&nbsp;&nbsp;&nbsp;&nbsp;return w</div></div></td></tr></table>",
            null
        },
        // Rouge, as Jekyll has it.
        {
            "<div class='language-python highlighter-rouge'><div class=highlight><pre class=highlight><code><table class=rouge-table><tbody><tr><td class='gutter gl'><pre class=lineno>1\n2\n3\n</pre></td><td class=code><pre>" + Code + "\n</pre></td></tr></tbody></table></code></pre></div></div>",
            "python"
        },
        // Pygments.
        { "<table class=highlighttable><tr>\n<td class=linenos><div class=linenodiv><pre>1\n2\n3</pre></div></td>\n<td class=code>\n<div class=highlight><pre>" + Code + "\n</pre></div>\n</td></tr></table>", null },
        // Hexo.
        { "<figure class='highlight python'><table><tr><td class=gutter><pre>1<br>2<br>3<br></pre></td><td class=code><pre><span class=line>def area(w):</span><br><span class=line></span><br><span class=line>    return w</span><br></pre></td></tr></table></figure>", "python" },
        // Hugo, with styles instead of classes.
        { "<table style='padding:0'><tr><td><pre><code><span>1\n</span><span>2\n</span><span>3\n</span></code></pre></td><td><pre><code class=language-python>" + Code + "\n</code></pre></td></tr></table>", "python" },
        // GitLab.
        { "<table class=code><tr><td class=line-numbers><a href=#L1>1</a>\n<a href=#L2>2</a>\n<a href=#L3>3</a></td><td><pre class='code highlight' lang=python><code>" + Code + "</code></pre></td></tr></table>", null },
        // highlightjs-line-numbers.
        {
            "<pre><code class='language-python hljs'><table class=hljs-ln><tr><td class='hljs-ln-numbers'><div class=hljs-ln-n data-line-number=1></div></td><td class='hljs-ln-code'>def area(w):</td></tr><tr><td class='hljs-ln-numbers'></td><td class='hljs-ln-code'>\n</td></tr>"
            + "<tr><td class='hljs-ln-numbers'></td><td class='hljs-ln-code'>    return w</td></tr></table></code></pre>",
            "python"
        },
        // Doxygen, with a line that can be folded and a tooltip.
        {
            "<div class=fragment><div class=line><span class=lineno>    1</span><b>def</b> area(<a class=code href=w.html>w</a>):</div>\n<div class='foldopen' id=f><div class=line>&#160;</div>\n</div><div class=line>    return w</div>\n"
            + "<div class=ttc id=w><div class=ttname><a href=w.html>w</a></div><div class=ttdoc>The width.</div></div>\n</div>",
            null
        },
        // Prettify.
        { "<pre class='prettyprint lang-python linenums'><ol class=linenums><li class=L0>def area(w):</li><li class=L1>&nbsp;</li><li class=L2>    return w</li></ol></pre>", "python" },
    };

    [Theory]
    [MemberData(nameof(Listings))]
    public void Parse_CodeOfATableOrList_IsOneBlockOfLines(string html, string? language)
    {
        Block block = Assert.Single(HtmlPages.Parse(html).Blocks);

        Assert.Equal((BlockKind.Code, Code), (block.Kind, string.Join('\n', block.Text.Split('\n').Select(static line => line.TrimEnd()))));
        Assert.Equal(language, block.CodeLanguage);
    }

    [Theory]
    [InlineData("<table><tr><td>1<td class=code>AF<tr><td>2<td class=code>AL</table>", "TableRow: 1\tAF|TableRow: 2\tAL")]
    [InlineData("<table><tr><th>Command<th>Does<tr><td><pre>ls</pre><td>lists</table>", "TableRow: Command\tDoes|TableRow: ls\tlists")]
    [InlineData("<table><tr><td>1<td><p>Unpack it:</p><pre>tar x</pre></table>", "Paragraph: 1|Paragraph: Unpack it:|Code: tar x")]
    [InlineData("<pre>a<ol><li>b</ol></pre>", "Paragraph: a|ListItem1: b")]
    [InlineData("<table><tr><td></td><td class=code><div>A sentence about the code.</div></td></table>", "Paragraph: A sentence about the code.")]
    [InlineData("<ol class=steps><li>a</ol>", "ListItem1: a")]
    public void Parse_OtherTableOrList_StaysOne(string html, string expected) => Assert.Equal(expected.Split('|'), HtmlPages.Lines(html));
}
