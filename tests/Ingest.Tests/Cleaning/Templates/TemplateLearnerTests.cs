using Ingest.Cleaning;
using Ingest.Cleaning.Templates;
using Ingest.Parsing;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Templates;

public sealed class TemplateLearnerTests
{
    [Theory]
    [InlineData(ContentKind.Html)]
    [InlineData(ContentKind.PlainText)]
    public void EvidenceFor_PageOfTheHost_LowersRunsThatRepeatAndRaisesWhatIsItsOwn(ContentKind kind)
    {
        ISiteTemplates templates = Learn(SitePages.All(kind));

        SiteEvidence evidence = templates.EvidenceFor(SitePages.Page(kind, "crafts.example", 3))!;

        Assert.Equal(10, evidence.Pages);
        Assert.Equal([10, 10, 10, 10, 0, 10, 0, 10, 10, 10], evidence.PagesWith);
        Assert.All([0, 1, 2, 8, 9], block => Assert.True(evidence.LogOdds[block] < -1.5, $"{block}: {evidence.LogOdds[block]}"));
        Assert.All([4, 6], block => Assert.True(evidence.LogOdds[block] > 0));
        Assert.True(evidence.LogOdds[5] > 0.7f * evidence.LogOdds[0], "a heading that repeats alone loses less than a menu");
    }

    [Fact]
    public void EvidenceFor_OtherHostOrFewPages_IsNull()
    {
        ISiteTemplates templates = Learn([.. SitePages.All(ContentKind.Html), .. SitePages.All(ContentKind.Html, "small.example", 4)]);

        Assert.Equal(1, templates.HostCount);
        Assert.Null(templates.EvidenceFor(SitePages.Page(ContentKind.Html, "other.example", 0)));
        Assert.Null(templates.EvidenceFor(SitePages.Page(ContentKind.Html, "small.example", 0)));
    }

    [Fact]
    public void Learn_OrderAndRepetition_DoNotCount()
    {
        ParsedPage[] pages = [.. SitePages.All(ContentKind.Html), .. SitePages.All(ContentKind.PlainText, "text.example")];

        Assert.Equal(Bytes(Learn(pages)), Bytes(Learn(pages.Reverse().Concat(pages.Take(3)))));
    }

    [Fact]
    public void Learn_MorePagesThanAreRemembered_StillDoesNotDependOnOrder()
    {
        ParsedPage[] pages = [.. Enumerable.Range(0, 12).SelectMany(host => SitePages.All(ContentKind.PlainText, $"host{host}.example", 10 + host))];

        ISiteTemplates forwards = Learn(pages, 50);
        ISiteTemplates backwards = Learn(pages.Reverse(), 50);
        ISiteTemplates shuffled = Learn(pages.OrderBy(page => BlockKey.Mix(BlockKey.HashOf(page.Source.Item.Url!))), 50);

        Assert.InRange(forwards.HostCount, 1, 10);
        Assert.Equal(Bytes(forwards), Bytes(backwards));
        Assert.Equal(Bytes(forwards), Bytes(shuffled));
    }

    [Fact]
    public void Save_ReadBack_IsTheSame()
    {
        byte[] saved = Bytes(Learn(SitePages.All(ContentKind.Html)));

        Assert.Equal(saved, Bytes(SiteTemplateCatalog.Read(new MemoryStream(saved))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"other\",\"version\":1,\"hosts\":[]}")]
    [InlineData("{\"format\":\"ingest-site-templates\",\"version\":1,\"hosts\":[{\"host\":\"a\"}]}")]
    [InlineData("{\"format\":\"ingest-site-templates\",\"version\":1,\"hosts\":[{\"host\":\"a\",\"pages\":5,\"pages_with\":{\"zz\":1}}]}")]
    public void Read_SomethingElse_SaysSo(string json) =>
        Assert.Contains("ingest-site-templates", Assert.Throws<InvalidDataException>(() => SiteTemplateCatalog.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)))).Message, StringComparison.Ordinal);

    private static ISiteTemplates Learn(IEnumerable<ParsedPage> pages, int maximumPages = 1_000)
    {
        var learner = new TemplateLearner(maximumPages);
        foreach (ParsedPage page in pages)
        {
            learner.Add(page);
        }

        return learner.Learn();
    }

    private static byte[] Bytes(ISiteTemplates templates)
    {
        using var stream = new MemoryStream();
        templates.Save(stream);
        return stream.ToArray();
    }
}
