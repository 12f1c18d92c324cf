using Ingest.Parsing;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class AuthorCandidatesTests
{
    [Fact]
    public void Collect_CitationAuthors_AreOneListInSpokenOrder()
    {
        var facts = new PageFacts();
        facts.Metas.Add(new MetaTag("citation_author", "Example, Ann"));
        facts.Metas.Add(new MetaTag("citation_author", "Other, Bob"));

        Candidate list = Find(Collect(facts), "Ann Example, Bob Other");

        Assert.True(Has(list, AuthorFeature.MetaAuthor));
        Assert.True(Has(list, AuthorFeature.Several));
        Assert.True(Has(list, AuthorFeature.TwoWords));
    }

    [Fact]
    public void Collect_NamesMarkedSideBySide_AreAlsoOneList()
    {
        var facts = new PageFacts();
        facts.Authors.Add(Mark("Ann Example", 10));
        facts.Authors.Add(Mark("Bob Other", 12));
        facts.Authors.Add(Mark("Cy Third", 90));

        List<Candidate> all = Collect(facts);

        Assert.True(Has(Find(all, "Ann Example, Bob Other"), AuthorFeature.Joined));
        Assert.True(Has(Find(all, "Ann Example"), AuthorFeature.Relation));
        Assert.DoesNotContain(all, candidate => candidate.Text.Contains("Other, Cy", StringComparison.Ordinal));
    }

    [Fact]
    public void Collect_UsersSideBySide_AreNoList()
    {
        var facts = new PageFacts();
        facts.Authors.Add(Mark("ann87", 10, FactMark.UserAddress));
        facts.Authors.Add(Mark("bob12", 12, FactMark.UserAddress));

        Assert.DoesNotContain(Collect(facts), candidate => Has(candidate, AuthorFeature.Joined));
    }

    [Fact]
    public void Collect_SourcesThatAgree_AreOneCandidate()
    {
        var facts = new PageFacts();
        facts.Metas.Add(new MetaTag("author", "Ann Example"));
        facts.Authors.Add(Mark("Ann Example Senior Editor", 10));
        facts.Authors.Add(Mark("ANN EXAMPLE", 11));

        Candidate found = Find(Collect(facts), "Ann Example");

        Assert.True(Has(found, AuthorFeature.TwoSources));
        Assert.True(Has(found, AuthorFeature.MetaAuthor));
        Assert.False(Has(found, AuthorFeature.ThreeWords));
    }

    [Fact]
    public void Collect_ListInMarkupAndInByline_IsOneCandidate()
    {
        var facts = new PageFacts();
        facts.Metas.Add(new MetaTag("author", "Ann Example and Bob Other"));
        facts.Authors.Add(Mark("Ann Example", 10));
        facts.Authors.Add(Mark("Bob Other", 12));

        Candidate list = Find(Collect(facts), "Ann Example and Bob Other");

        Assert.True(Has(list, AuthorFeature.MetaAuthor));
        Assert.True(Has(list, AuthorFeature.Joined));
    }

    [Fact]
    public void Collect_RoleBehindTheName_IsLeftOut()
    {
        var facts = new PageFacts();
        facts.Metas.Add(new MetaTag("author", "Ann Example, Staff Writer"));

        Assert.True(Has(Find(Collect(facts), "Ann Example"), AuthorFeature.MetaAuthor));
    }

    [Theory]
    [InlineData("herald.example", false)]
    [InlineData("Herald.es", true)]
    [InlineData("Ann Example", false)]
    public void Collect_NameOfAHost_IsASite(string name, bool expected)
    {
        var facts = new PageFacts();
        facts.Metas.Add(new MetaTag("author", name));

        Assert.Equal(expected, Has(Find(Collect(facts), name), AuthorFeature.Site));
    }

    [Fact]
    public void Collect_NothingNamed_LeavesNone()
    {
        Candidate only = Assert.Single(Collect(new PageFacts()));

        Assert.Equal("", only.Text);
        Assert.True(Has(only, AuthorFeature.None));
    }

    private static List<Candidate> Collect(PageFacts facts) =>
        AuthorCandidates.Collect(facts, new SiteIdentity(facts, null, []), new TitleSurroundings([], null), null, null, isDated: false);

    private static MarkedText Mark(string text, int position, FactMark mark = FactMark.Relation) => new(mark, text, position, false, "", false);

    private static Candidate Find(List<Candidate> all, string text) => Assert.Single(all, candidate => candidate.Text == text);

    private static bool Has(Candidate candidate, AuthorFeature feature) => (candidate.Features & AuthorCandidates.Bit(feature)) != 0;
}
