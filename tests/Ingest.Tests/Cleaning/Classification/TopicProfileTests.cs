using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class TopicProfileTests
{
    private const string Html = """
        <html><head><title>Grinding lenses by hand</title>
        <meta name="description" content="Two discs of glass, wet sand and patience are all that a good mirror needs."></head><body>
        <p>Ten gifts for stargazers</p>
        <p>All that a good mirror needs are two discs of glass, some wet sand and much patience.</p>
        <p>Grinding of lenses</p></body></html>
        """;

    [Fact]
    public void Mean_Blocks_IsTheShareOfWordsThatThePageNames()
    {
        TopicProfile topic = Profile(Html);

        Assert.Equal(0, topic.Mean.Between(0, 1));
        Assert.InRange(topic.Mean.Between(1, 2), 0.6f, 1);
        Assert.Equal(1, topic.Mean.Between(2, 3));
        Assert.Equal(2 / 3f, topic.TitleShares[2], 1e-5f);
    }

    [Fact]
    public void Described_PageWithDescription_IsTheBlockMostLikeIt() => Assert.Equal(1, Profile(Html).Described);

    [Fact]
    public void Described_PageWithoutDescription_IsNone()
    {
        TopicProfile topic = Profile(Html.Replace("name=\"description\"", "name=\"other\"", StringComparison.Ordinal));

        Assert.Null(topic.Described);
        Assert.Equal(float.NaN, topic.DescriptionShares[1]);
    }

    [Fact]
    public void Topic_LanguageOfUnknownFunctionWords_IsUnknown() =>
        Assert.Null(new PageProfile(ClassifiedPages.Html("<title>Linsen schleifen</title><p>Zwei Scheiben aus Glas, nasser Sand und Geduld genügen für einen guten Spiegel.</p>"), Scorers).Topic);

    private static LinearScorers Scorers => ContentModel.For(Ingest.Sources.ContentKind.Html).Scorers;

    private static TopicProfile Profile(string html) => new PageProfile(ClassifiedPages.Html(html), Scorers).Topic!;
}
