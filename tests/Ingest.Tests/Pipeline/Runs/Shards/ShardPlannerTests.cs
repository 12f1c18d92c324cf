using Ingest.Pipeline.Runs.Shards;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline.Runs.Shards;

public sealed class ShardPlannerTests
{
    private static readonly Dictionary<string, string> NoOptions = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(50)]
    public void Plan_AnyNumberOfShards_CoversEveryItemOnceAndInOrder(int shards)
    {
        InputFile[] inputs = [new("a", 1_000), new("b", 10), new("c", 0), new("d", 5_000), new("e", 300)];
        ShardPlan plan = ShardPlanner.Plan(inputs, shards, NoOptions, input => (input.Size ?? 0) / 10);

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
        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 1 << 20)], 4, NoOptions, _ => 1_000);

        Assert.Equal([(0L, (long?)250), (250, 500), (500, 750), (750, null)], plan.Shards.Select(shard => (shard[0].FirstItem, shard[0].EndItem)));
    }

    [Fact]
    public void Hash_OtherOptions_IsAnother()
    {
        ShardPlan plan = ShardPlanner.Plan([new InputFile("a", 10)], 2, NoOptions, _ => 1);

        Assert.NotEqual(plan.Hash(), (plan with { Options = new Dictionary<string, string> { ["per"] = "section" } }).Hash());
    }
}
