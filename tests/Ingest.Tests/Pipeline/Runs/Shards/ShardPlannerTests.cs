using Ingest.Outcomes;
using Ingest.Pipeline.Runs.Shards;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline.Runs.Shards;

public sealed class ShardPlannerTests
{
    private static readonly Dictionary<string, string> NoOptions = [];

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(7, true)]
    [InlineData(50, false)]
    [InlineData(50, true)]
    [InlineData(2_000, true)]
    public void Plan_AnyNumberOfShards_CoversEveryItemOnceAndInOrder(int shards, bool canRestart)
    {
        InputFile[] inputs = [new("a", 1_000), new("b", 10), new("c", 0), new("d", 5_000), new("e", 300)];
        ShardPlan plan = ShardPlanner.Plan(inputs, shards, NoOptions, input => Events(input, (input.Size ?? 0) / 10, canRestart));

        var seen = new List<(int, long)>();
        foreach (ShardRange range in plan.Shards.SelectMany(shard => shard))
        {
            long end = range.EndItem ?? (inputs[range.Input].Size ?? 0) / 10;
            for (long item = range.FirstItem; item < end; item++)
            {
                seen.Add((range.Input, item));
            }
        }

        Assert.Equal(shards, plan.Shards.Count);
        Assert.Equal(inputs.SelectMany((input, index) => Enumerable.Range(0, (int)(input.Size ?? 0) / 10).Select(item => (index, (long)item))), seen);
    }

    [Fact]
    public void Plan_ManySmallFiles_ReadsNoneOfThem()
    {
        InputFile[] inputs = [.. Enumerable.Range(0, 1_000).Select(i => new InputFile($"{i:D4}", 100))];

        ShardPlan plan = ShardPlanner.Plan(inputs, 10, NoOptions, _ => throw new InvalidOperationException("counted"));

        Assert.All(plan.Shards, shard => Assert.InRange(shard.Count, 99, 101));
    }

    [Fact]
    public void Plan_OneLargeFile_CutsItIntoEqualParts()
    {
        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 1 << 20)], 4, NoOptions, input => Events(input, 1_000, canRestart: false));

        Assert.Equal([(0L, (long?)250), (250, 500), (500, 750), (750, null)], plan.Shards.Select(shard => (shard[0].FirstItem, shard[0].EndItem)));
    }

    [Fact]
    public void Plan_ReadingCanBeginAtItems_CutsAtTheNearestByBytes()
    {
        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 1_000), new InputFile("b", 3_000)], 4, NoOptions, input => Events(input, [0, 900, 1_010, 1_960, 2_100]));

        Assert.Equal([(0L, (long?)2), (2, 3), (3, null)], plan.Shards.Skip(1).Select(shard => (shard[0].FirstItem, shard[0].EndItem)));
        Assert.Equal([null, null, 1_010, 1_960], plan.Shards.Select(shard => shard[0].Restart?.Offset));
    }

    [Fact]
    public void Plan_ReadingCanBeginNowhereNear_CutsByItems()
    {
        long?[] places = [0, .. Enumerable.Repeat((long?)null, 18), 900];

        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 1_000)], 4, NoOptions, input => Events(input, places));

        Assert.Equal([(0L, (long?)5), (5, 10), (10, 15), (15, null)], plan.Shards.Select(shard => (shard[0].FirstItem, shard[0].EndItem)));
        Assert.All(plan.Shards, shard => Assert.Null(shard[0].Restart));
    }

    [Fact]
    public void Plan_PlaceLiesBeforeTheShareOfItemsBeforeIt_LeavesTheShardBetweenEmpty()
    {
        long?[] places = [0, null, 480, .. Enumerable.Repeat((long?)null, 17)];

        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 1_000)], 4, NoOptions, input => Events(input, places));

        Assert.Equal([[(0L, (long?)5)], [], [(5, 15)], [(15, null)]], plan.Shards.Select(shard => shard.Select(range => (range.FirstItem, range.EndItem))));
    }

    [Fact]
    public void Plan_InputThatExpandsTooFar_IsReadFromItsStart()
    {
        InputFile input = new("a", 1_000);
        SourceEvent bomb = SourceReport.Fault(new ItemLocation("a"), SourceCodes.ExpansionTooHigh, "a bomb");

        ShardPlan plan = ShardPlanner.Plan([input], 4, NoOptions, _ => Events(input, 100, canRestart: true).Append(bomb));

        Assert.All(plan.Shards, shard => Assert.Null(shard[0].Restart));
    }

    [Fact]
    public void Hash_OtherOptions_IsAnother()
    {
        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 10)], 2, NoOptions, input => Events(input, 1, canRestart: false));

        Assert.NotEqual(plan.Hash(), (plan with { Options = new Dictionary<string, string> { ["per"] = "section" } }).Hash());
    }

    private static IEnumerable<SourceEvent> Events(InputFile input, long count, bool canRestart) =>
        Events(input, Enumerable.Range(0, (int)count).Select(item => canRestart ? (input.Size ?? 0) * item / count : (long?)null));

    /// <summary>An event for each place; null: one that reading cannot begin with.</summary>
    private static IEnumerable<SourceEvent> Events(InputFile input, IEnumerable<long?> places) => places.Select(place =>
        SourceReport.Skip(new ItemLocation(input.Path), SourceCodes.EmptyItem, "") with { Restart = place is { } offset ? new RestartPoint(offset, offset, null) : null });
}
