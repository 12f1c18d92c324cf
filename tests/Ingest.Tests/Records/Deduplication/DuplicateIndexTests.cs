using Ingest.Records;
using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class DuplicateIndexTests
{
    private const string Story = "On the third morning the ferry did not come, and the four of us who had planned to leave sat on the quay with our bags, "
        + "counting gulls and inventing reasons why a boat that had run every day since the war should stay away on a morning without wind. By noon we had "
        + "finished the bread and agreed that the harbour master knew more than he would tell, which turned out to be true, though not in a way that any of us would have guessed.";

    [Fact]
    public void Find_SameWords_PointsToFirst()
    {
        using DuplicateIndex index = new(new DeduplicationOptions());

        Assert.Null(Find(index, "a", Story));
        Assert.Equal(new DuplicateMatch("a", DuplicateLevel.Exact), Find(index, "b", Story.ToUpperInvariant()));
        Assert.Equal(new DuplicateMatch("a", DuplicateLevel.Exact), Find(index, "c", Story));
        Assert.Equal(1, index.Count);
    }

    [Fact]
    public void Find_OneWordAdded_IsNear()
    {
        using DuplicateIndex index = new(new DeduplicationOptions());
        Find(index, "a", Story);

        Assert.Equal(new DuplicateMatch("a", DuplicateLevel.Near), Find(index, "b", Story + " Indeed."));
    }

    [Fact]
    public void Find_ExactLevel_LeavesNearAlone()
    {
        using DuplicateIndex index = new(new DeduplicationOptions { Level = DuplicateLevel.Exact });
        Find(index, "a", Story);

        Assert.Null(Find(index, "b", Story + " Indeed."));
        Assert.NotNull(Find(index, "c", Story));
    }

    [Fact]
    public void Find_NoWords_IsNeverADuplicate()
    {
        using DuplicateIndex index = new(new DeduplicationOptions());

        Assert.Null(Find(index, "a", "—"));
        Assert.Null(Find(index, "b", "—"));
    }

    [Fact]
    public void Find_NearDuplicateOfTwo_PointsToEarliest()
    {
        using DuplicateIndex index = new(new DeduplicationOptions());
        DuplicateKeys common = DuplicateKeys.Of(Story);
        DuplicateKeys first = new(1, Spliced(common, DuplicateKeys.Of("first other words stand here"), fromBand: 7));
        DuplicateKeys second = new(2, Spliced(DuplicateKeys.Of("second other words stand here"), common, fromBand: 7));

        Assert.Null(index.Find("first", first));
        Assert.Null(index.Find("second", second));
        Assert.Equal("first", index.Find("third", common)?.KeeperId);
    }

    [Fact]
    public void Find_BeyondMemoryLimit_SameAnswersFromFile()
    {
        using DuplicateIndex small = new(new DeduplicationOptions { MaximumTableBytes = 1 << 20 });
        using DuplicateIndex large = new(new DeduplicationOptions());
        Random random = new(3);
        for (int i = 0; i < 12_000; i++)
        {
            DuplicateKeys keys = DuplicateKeys.Of($"page {random.Next(9_000)}");
            string id = $"id{i}";
            Assert.Equal(large.Find(id, keys), small.Find(id, keys));
        }
    }

    private static DuplicateMatch? Find(DuplicateIndex index, string id, string text) => index.Find(id, DuplicateKeys.Of(text));

    private static NearDuplicateSignature Spliced(DuplicateKeys head, DuplicateKeys tail, int fromBand)
    {
        int at = fromBand * 8;
        return NearDuplicateSignature.Parse(string.Concat(head.Near!.ToString().AsSpan(0, at), tail.Near!.ToString().AsSpan(at)))!;
    }
}
