using Ingest.Cleaning.Classification;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Records.Deduplication;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Classification;

/// <summary>A page is judged the same whether its lines are broken or run on: what judges sees spaces.</summary>
public sealed class LineBreakNeutralityTests
{
    private const string Broken = """
        <html lang="en"><head><title>The weir of Mill Lane</title></head><body>
        <div class="menu"><a href="/">Home</a><br><a href="/blog">Blog</a><br><a href="/about">About us</a></div>
        <main><h1>The weir<br>of Mill Lane</h1>
        <p>The weir was built in 1840<br>by two brothers from the valley,<br>and it carried carts until the flood.</p>
        <blockquote>O water, slow and brown,<br>that turned the wheel all day,<br>who took the miller's crown?</blockquote>
        <ul><li>Mill Lane 3<br>Weir<li>Open on Sundays<br>from ten to four</ul>
        <table><tr><th>Year<th>Height<tr><td>1840<br>1841<td>two<br>metres</table>
        <p>Write to us:<br><a href="https://weir.example/">The<br>Weir Trust</a><br>+44 20 7946 0958<br><b>Weir</b></p></main>
        <div id="cookie-banner"><p>We use cookies<br>to improve your experience.<br>By continuing to browse<br>you agree to our use of cookies.</p><button>Accept<br>all</button></div>
        <footer>Copyright 2024<br>The Weir Trust<br>All rights reserved.</footer></body></html>
        """;

    private static readonly string Flowing = Broken.Replace("<br>", " ", StringComparison.Ordinal);

    [Fact]
    public void Judge_BrokenLines_SameFeaturesAndProbabilities()
    {
        ParsedPage broken = ClassifiedPages.Html(Broken);
        ParsedPage flowing = ClassifiedPages.Html(Flowing);
        var model = ContentModel.For(ContentKind.Html);

        Assert.Contains(broken.Blocks, static block => block.LineBreaks.Count > 1);
        Assert.Equal(BlockFeatures.Extract(new PageProfile(flowing, model.Scorers)), BlockFeatures.Extract(new PageProfile(broken, model.Scorers)));
        using PageJudgement expected = model.Judge(flowing);
        using PageJudgement judged = model.Judge(broken);
        Assert.Equal(expected.Probabilities, judged.Probabilities);
        Assert.Equal(expected.Headings, judged.Headings);
    }

    [Fact]
    public void Process_BrokenLines_SameButForTheLines()
    {
        PageRecord broken = Record(Broken);
        PageRecord flowing = Record(Flowing);

        Assert.Contains("The weir was built in 1840\nby two brothers", broken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("cookies", broken.Text, StringComparison.Ordinal);
        Assert.Equal(flowing.Text, OnOneLine(broken.Text, flowing.Text));
        Assert.Equal(flowing.WordCount, broken.WordCount);
        Assert.Equal(DuplicateKeys.Of(flowing.Text).Exact, DuplicateKeys.Of(broken.Text).Exact);
        Assert.Equal(DuplicateKeys.Of(flowing.Text).Near?.ToString(), DuplicateKeys.Of(broken.Text).Near?.ToString());
        Assert.Equal((flowing.Language, flowing.LanguageScore), (broken.Language, broken.LanguageScore));
        Assert.Equal((flowing.Title, flowing.PageType, flowing.Confidence), (broken.Title, broken.PageType, broken.Confidence));
        Assert.Equal(flowing.Removed, broken.Removed);
        Assert.Equal(flowing.Links, broken.Links);
    }

    private static PageRecord Record(string html)
    {
        var item = new RawItem { Location = new ItemLocation("page.html"), DecodedBody = html, Kind = ContentKind.Html };
        return Assert.IsType<ItemOutcome.Written>(new IngestPipelineBuilder().Build().Process(item)).Record;
    }

    // The text with a space for each line feed where the other has one.
    private static string OnOneLine(string text, string other) =>
        string.Concat(text.Select((c, i) => c == '\n' && i < other.Length && other[i] == ' ' ? ' ' : c));
}
