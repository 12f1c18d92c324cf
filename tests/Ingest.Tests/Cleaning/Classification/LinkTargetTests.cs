using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class LinkTargetTests
{
    private static readonly PageAddress Page = PageAddress.Of("https://www.example.org/guide/lenses/page");

    [Theory]
    [InlineData("", nameof(LinkRelation.Fragment), "")]
    [InlineData("#notes", nameof(LinkRelation.Fragment), "#notes")]
    [InlineData("/guide/lenses/page/#notes", nameof(LinkRelation.Fragment), "#notes")]
    [InlineData("https://example.org/guide/lenses/page#notes", nameof(LinkRelation.Fragment), "#notes")]
    [InlineData("javascript:void(0)", nameof(LinkRelation.Script), "")]
    [InlineData("MAILTO:ada@example.org", nameof(LinkRelation.Contact), "")]
    [InlineData("tel:+10000", nameof(LinkRelation.Contact), "")]
    [InlineData(" /shop/sand?sort=price#list ", nameof(LinkRelation.SameSite), "/shop/sand")]
    [InlineData("//EXAMPLE.org/shop", nameof(LinkRelation.SameSite), "/shop")]
    [InlineData("next", nameof(LinkRelation.SameSite), "/guide/lenses/next")]
    [InlineData("https://other.example/a/b", nameof(LinkRelation.External), "/a/b")]
    [InlineData("https://other.example", nameof(LinkRelation.External), "")]
    public void Of_Address_SaysWhereItLeads(string target, string relation, string path)
    {
        Span<char> scratch = stackalloc char[LinkTarget.MaximumPath];
        var link = LinkTarget.Of(target, Page, scratch);

        Assert.Equal(Enum.Parse<LinkRelation>(relation), link.Relation);
        Assert.Equal(path, link.Path);
    }

    [Theory]
    [InlineData("/shop", 1)]
    [InlineData("/guide/mirrors", 2)]
    [InlineData("next", 3)]
    [InlineData("/guide/lenses/page", LinkTarget.OwnPath)]
    [InlineData("https://other.example/guide/lenses/page", 0)]
    public void Of_Address_CountsTheSegmentsItSharesWithThePage(string target, int shared)
    {
        Span<char> scratch = stackalloc char[LinkTarget.MaximumPath];

        Assert.Equal(shared, LinkTarget.Of(target, Page, scratch).SharedSegments);
    }

    [Fact]
    public void Of_LongAddresses_CutsThem()
    {
        Span<char> scratch = stackalloc char[LinkTarget.MaximumPath];
        string far = new('a', 10_000);

        Assert.Equal(LinkTarget.MaximumPath, LinkTarget.Of("/" + far, Page, scratch).Path.Length);
        Assert.Equal(LinkTarget.MaximumPath, LinkTarget.Of("a/" + far, PageAddress.Of($"https://example.org/{far}/b"), scratch).Path.Length);
    }

    [Fact]
    public void Of_PageOfUnknownAddress_TakesOnlyRelativeLinksForItsOwn()
    {
        Span<char> scratch = stackalloc char[LinkTarget.MaximumPath];

        Assert.Equal(LinkRelation.SameSite, LinkTarget.Of("/shop", PageAddress.Unknown, scratch).Relation);
        Assert.Equal(LinkRelation.External, LinkTarget.Of("https://example.org/shop", PageAddress.Unknown, scratch).Relation);
    }
}
