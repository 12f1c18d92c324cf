using Ingest.Cleaning;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class HeroHeadingTests
{
    private const string Hero = "Bake more bread with flour that was ground this morning!";

    [Theory]
    [InlineData("Flour delivery", true)]
    [InlineData(Hero, false)]
    public void Judge_HeroOfALandingPage_StaysUnlessItIsTheTitle(string title, bool stays)
    {
        CleanedPage page = ClassifiedPages.Clean(ClassifiedPages.Html($"""
            <html><head><title>{title} - Miller</title><meta property="og:title" content="{title}"></head><body>
            <nav class="navbar"><a href="#">Miller</a><a href="/in">Sign in</a></nav>
            <header class="masthead"><div class="container"><h1 class="mb-5">{Hero}</h1><form class="form-subscribe"><input type="email"><button>Submit</button></form></div></header>
            <section class="features"><div class="row"><div class="col"><h3>Stone ground</h3><p>Our wheels turn slowly, so the grain stays cool and keeps its taste.</p></div>
            <div class="col"><h3>From nearby</h3><p>All of our grain grows within a day's walk of the mill.</p></div>
            <div class="col"><h3>Delivered</h3><p>A cart brings your flour before the oven is hot.</p></div></div></section>
            <footer><p>Copyright Miller 2024</p></footer></body></html>
            """));

        Assert.Equal(PageType.Service, page.PageType);
        Assert.Equal(title, page.Page.Metadata.Title);
        Assert.Equal(stays, page.Verdicts[page.Page.Blocks.Single(static block => block.Text == Hero).Ordinal].Decision == Decision.Keep);
    }
}
