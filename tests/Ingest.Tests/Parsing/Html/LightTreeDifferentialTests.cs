using System.IO.Compression;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Xunit.Abstractions;

namespace Ingest.Tests.Parsing.Html;

/// <summary>The light tree is AngleSharp's tree: same elements in the same places, same texts.</summary>
public sealed class LightTreeDifferentialTests(ITestOutputHelper output)
{
    // Understood differences: cells directly in a template (see TokenGuard), declarative shadow roots, nesting beyond the limit.
    private const double AgreementRequired = 0.999;

    [Theory]
    [InlineData("<p>a<b>b<div>c</b>d</div>e")]
    [InlineData("<b><p>a<i>b</b>c</i>d")]
    [InlineData("<table>a<tr><td>b</td>c</tr><div>d</div></table>e")]
    [InlineData("<table><div><span attr='unterminated>")]
    [InlineData("<table><b><tr><td>a</b>b</table>c")]
    [InlineData("<a href=x>a<a href=y>b<table><a>c</table>d")]
    [InlineData("<p><b class=x><b class=x><b class=x><b class=x>a<p>b")]
    [InlineData("<p><b x=1><b x=2><b x=1><b x=1><b x=1>a<p>b")]
    [InlineData("<body class=a><body id=b><html lang=c>a")]
    [InlineData("<pre>\na<pre>\n\nb</pre></pre>c<listing>\nd")]
    [InlineData("<svg><title>a</title><foreignObject><p>b</svg>c<svg><pre>d</svg>e")]
    [InlineData("<math><mi>a<annotation-xml encoding='text/html'><p>b</math>c")]
    [InlineData("<head><noscript><link><p>a</noscript>b")]
    [InlineData("<noscript><p>a<img></noscript>b")]
    [InlineData("<template><p>a</p><div>b<table><tr><td>c</table></template>d")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><p>d<dl><dt>e<dd>f")]
    [InlineData("<select><option>a<optgroup><option>b<div>c</select>d")]
    [InlineData("<frameset><frame></frameset>")]
    [InlineData("a<frameset>b")]
    [InlineData("<ruby>a<rt>b<rp>c<rtc>d</ruby>")]
    [InlineData("<h1>a<h2>b</h3>c<button>d<button>e</p>")]
    [InlineData("<nobr>a<nobr>b<form>c<form>d</form>e")]
    [InlineData("<script>a<b</script><style><b></style><textarea>\n<b></textarea><title>&lt;</title>")]
    public void Read_TrickyMarkup_GivesAngleSharpsTree(string html) => Assert.Equal(Full(html), Light(html));

    [SharedDataFact]
    public void Read_LabelledPages_GivesAngleSharpsTree()
    {
        int pages = 0;
        var different = new List<string>();
        foreach ((string id, string html) in Pages())
        {
            pages++;
            string full = Full(html);
            string light = Light(html);
            if (full != light)
            {
                int at = full.AsSpan().CommonPrefixLength(light);
                different.Add($"{id} at {at}: {Around(full, at)} / {Around(light, at)}");
            }
        }

        different.ForEach(output.WriteLine);
        Assert.True(different.Count <= (1 - AgreementRequired) * pages, $"{different.Count} of {pages} pages differ:\n{string.Join('\n', different)}");
    }

    private static string Light(string html)
    {
        using LightDocument document = new LightDocumentReader(new ParsingOptions()).Read(html, CancellationToken.None, out _);
        return TreeText.Of(document);
    }

    private static string Full(string html)
    {
        using IDocument document = new HtmlParser(new HtmlParserOptions { SkipComments = true, SkipProcessingInstructions = true }).ParseDocument(html);
        return TreeText.Of(document);
    }

    private static string Around(string text, int at) => text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)].ReplaceLineEndings(" ");

    private static IEnumerable<(string Id, string Html)> Pages()
    {
        for (int part = 1; part <= 2; part++)
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(SharedData.Path("eval", "wcxb-dev", $"pages-{part}.jsonl.gz")), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                using JsonDocument page = JsonDocument.Parse(line);
                yield return (page.RootElement.GetProperty("id").GetString()!, page.RootElement.GetProperty("html").GetString()!);
            }
        }
    }
}
