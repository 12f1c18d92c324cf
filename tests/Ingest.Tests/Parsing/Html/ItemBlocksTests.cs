namespace Ingest.Tests.Parsing.Html;

public sealed class ItemBlocksTests
{
    [Theory]
    [InlineData("<ul><li><p>a</p><p>b</p></li><li>c</li></ul><p>d</p>", "a|b@1|c|d")]
    [InlineData("<ul><li><div>a<pre>b</pre></div><table><tr><th>c<th>d<tr><td>e<td>f</table></ul>", "a|b@1|c\td@1|e\tf@1")]
    [InlineData("<ul><li>a<blockquote>b</blockquote><ol><li>c<p>d</p></ol><p>e</p></ul>", "a|b@1|c|d@2|e@1")]
    [InlineData("<ul><li><pre>a</pre>b<p>c</p></ul>", "a|b|c@1")]
    [InlineData("<ul><li><h3>a</h3><p>b</p></ul>", "a|b")]
    [InlineData("<ul><li>a<p><img src=x alt=b></p></ul>", "a|b@1")]
    public void Parse_ItemOfSeveralBlocks_LaterOnesTellTheirItem(string html, string expected) =>
        Assert.Equal(expected.Split('|'), HtmlPages.Parse(html).Blocks.Select(static block => block.Text + (block.Item is { } item ? $"@{item.Level}" : "")));
}
