using Ingest.Outcomes;
using Ingest.Records;
using Ingest.Sources;
using Ingest.Tests.Sources;

namespace Ingest.Tests.Records;

public sealed class RecordIdsTests
{
    public static TheoryData<string> ContainersOfMany() => [.. SourceSamples.Of.Keys.Where(name => ItemsOf(name, SourceSamples.Of[name]).Count > 1).Order(StringComparer.Ordinal)];

    [Fact]
    public void ContainersOfMany_AreMost() => Assert.InRange(ContainersOfMany().Count, 7, SourceSamples.Of.Count);

    [Theory]
    [MemberData(nameof(ContainersOfMany))]
    public void ForPage_ItemsKnownByTheirPlace_DifferWithinTheirInput(string container)
    {
        List<RawItem> items = ItemsOf(container, SourceSamples.Of[container]);

        Assert.Equal(items.Count, items.Select(RecordIds.ForPage).Distinct(StringComparer.Ordinal).Count());
    }

    // A WARC whose records are gzip members of their own is left out: its places are those that CDX indexes give.
    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("jsonl")]
    [InlineData("tar")]
    [InlineData("text")]
    public void ForPage_ContainerCompressed_SameIds(string container)
    {
        byte[] plain = SourceSamples.Of[container];

        Assert.Equal(ItemsOf(container, plain).Select(RecordIds.ForPage), ItemsOf(container, Reading.Gzip(plain)).Select(RecordIds.ForPage));
    }

    [Fact]
    public void ForPage_EveryPartOfThePlace_Counts()
    {
        var at = new ItemLocation("a");
        ItemLocation[] places = [at, at with { RecordIndex = 1 }, at with { RecordOffset = 1 }, at with { Line = 1 }];

        Assert.Equal(places.Length, places.Select(place => RecordIds.ForPage(new RawItem { Location = place })).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Without what else would tell them apart.</summary>
    private static List<RawItem> ItemsOf(string container, byte[] bytes) =>
        [.. Reading.Of(container, bytes, SourceSamples.Options).Items().Select(item => item with { Url = null, RecordId = null })];
}
