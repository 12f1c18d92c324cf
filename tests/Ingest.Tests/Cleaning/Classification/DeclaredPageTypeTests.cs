using Ingest.Cleaning;
using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class DeclaredPageTypeTests
{
    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"DiscussionForumPosting\"}</script>", "Forum")]
    [InlineData("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebPage\"}, {\"@type\": \"BlogPosting\"}]}</script>", "Article")]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"CollectionPage\"}</script>", "Collection Listing")]
    [InlineData("<meta property=og:type content=product>", "Product")]
    [InlineData("<meta property=og:type content=product.group>", "Collection")]
    [InlineData("<meta name=generator content='Discourse 3.1.0'>", "Forum")]
    [InlineData("<meta name=generator content='mkdocs-1.5.3, mkdocs-material-9.4'>", "Documentation")]
    [InlineData("<body id=phpbb class=ltr><p>The pump is dry.</p>", "Forum")]
    [InlineData("<html id=XF lang=de><p>The pump is dry.</p>", "Forum")]
    [InlineData("<body itemscope itemtype='https://schema.org/QAPage'><p>The pump is dry.</p>", "Forum")]
    [InlineData("<div itemprop=mainEntity itemscope itemtype='http://schema.org/DiscussionForumPosting'><p>The pump is dry.</p></div>", "Forum")]
    public void Of_PageThatSaysWhatItIs_IsThat(string html, string expected) => Assert.Equal(expected, TypesOf(html));

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@type\": \"Product\"}</script>")]
    [InlineData("<meta property=og:type content=article>")]
    [InlineData("<meta property=og:type content=website><meta name=generator content='WordPress 6.4'>")]
    [InlineData("<div itemscope itemtype='https://schema.org/BlogPosting'><p>The pump is dry.</p></div><p id=phpbb>The mill turns.</p>")]
    public void Of_DeclarationThatAllKindsOfPagesMake_IsUnknown(string html) => Assert.Equal("", TypesOf(html));

    [Fact]
    public void Choose_DeclaredTypes_TakesTheLikeliestOfThem()
    {
        float[] scores = [3, 0, 0, 0, 1, 2, 2.5f];
        Assert.Equal(PageType.Article, DeclaredPageType.Choose(scores, []));
        Assert.Equal(PageType.Listing, DeclaredPageType.Choose(scores, [PageType.Collection, PageType.Listing]));
    }

    private static string TypesOf(string html) => string.Join(' ', DeclaredPageType.Of(ClassifiedPages.Html(html + "<p>It turns again.</p>")).ToArray());
}
