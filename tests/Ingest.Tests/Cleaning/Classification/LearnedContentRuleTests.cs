using Ingest.Cleaning;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class LearnedContentRuleTests
{
    private const string Article = """
        <html><head><title>How lenses are ground</title></head><body>
        <div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/blog">Blog</a></li><li><a href="/about">About us</a></li></ul></div>
        <main><h1>How lenses are ground</h1>
        <p>Grinding a lens begins with two discs of glass, one of which is rubbed against the other with wet sand between them.</p>
        <h2>The coarse work</h2>
        <p>After an hour or two the upper disc becomes hollow and the lower one bulges, and that is already the shape of a mirror.</p>
        <p>Finer sand follows, then polish, and every few minutes the surface is tested against a straight edge.</p></main>
        <div class="related"><h3>Related posts</h3><ul><li><a href="/a">Ten gifts for stargazers</a></li><li><a href="/b">Subscribe to our newsletter</a></li></ul></div>
        <footer>Copyright 2024 Example Ltd. All rights reserved.</footer></body></html>
        """;

    [Fact]
    public void Judge_Article_KeepsTextAndHeadingsOnly()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article));

        string[] kept = [.. page.Page.Blocks.Where(block => page.Verdicts[block.Ordinal].Decision == Decision.Keep).Select(block => block.Text)];
        Assert.Contains("The coarse work", kept);
        Assert.Contains(kept, text => text.StartsWith("Grinding a lens", StringComparison.Ordinal));
        Assert.DoesNotContain("Blog", kept);
        Assert.DoesNotContain("Ten gifts for stargazers", kept);
        Assert.DoesNotContain(kept, text => text.StartsWith("Copyright", StringComparison.Ordinal));
    }

    [Fact]
    public void Judge_AnyPage_SaysHowSureAndWhatType()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article));

        Assert.InRange(page.Confidence!.Value, 0.5, 1);
        Assert.NotNull(page.PageType);
        Assert.All(page.Verdicts, verdict => Assert.True(verdict.Code.Value is "content-likely" or "boilerplate-likely"));
    }

    [Fact]
    public void Judge_FavorPrecision_KeepsNoMoreThanRecall() => Assert.True(Kept(Favor.Precision) <= Kept(Favor.Recall));

    [Fact]
    public void Judge_EvidenceWanted_NamesProbabilityAndFeatures()
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html(Article), new CleaningContext { WantsEvidence = true });

        Assert.All(page.Verdicts, verdict => Assert.StartsWith("probability 0.", verdict.Evidence!.Replace("probability 1.00", "probability 0.", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.All(page.Verdicts, verdict => Assert.Contains('=', verdict.Evidence!));
    }

    [Fact]
    public void Judge_EmptyPage_HasNoOpinion() => Assert.Empty(ClassifiedPages.Clean(ClassifiedPages.Html("<html></html>")).Verdicts);

    private static int Kept(Favor favor) =>
        ClassifiedPages.Clean(ClassifiedPages.Html(Article), new CleaningContext { Favor = favor }).Verdicts.Count(verdict => verdict.Decision == Decision.Keep);
}
