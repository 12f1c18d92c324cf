using Ingest.Pipeline;

namespace Ingest.Tests.Pipeline;

public sealed class OrderedRunnerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    public async Task RunAsync_AnyNumberOfWorkers_KeepsReadingOrder(int workers)
    {
        List<ItemResult> results = await RunAsync(ListFeed.OfItems(3, 500), new PipelineOptions { Workers = workers });

        Assert.Equal(Enumerable.Range(0, 3).SelectMany(input => Enumerable.Range(0, 500).Select(item => (input, (long)item))), results.Select(result => (result.Input, result.Position)));
        Assert.All(results, result => Assert.True(result.Outcome is not ItemOutcome.Written written || written.Record.Id == $"input-{result.Input}#{result.Position}"));
    }

    [Fact]
    public async Task RunAsync_PagesThatThrowOrOverflowOrAllocate_QuarantinesThemAndKeepsTheirNeighbours()
    {
        var feed = new ListFeed(["a", "throw", "b", "recurse", "c", "allocate", "d"]);

        List<ItemResult> results = await RunAsync(feed, new PipelineOptions { Workers = 2 });

        Assert.Equal(["a", "unexpected-error", "b", "nesting-too-deep", "c", "memory-exceeded", "d"], results.Select(Told));
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("hang politely")]
    public async Task RunAsync_PageThatHangs_IsQuarantinedAndItsWorkerReplaced(string instruction)
    {
        var feed = new ListFeed(["a", instruction, instruction, instruction, "b"]);

        List<ItemResult> results = await RunAsync(feed, new PipelineOptions { Workers = 1, ItemTimeout = TimeSpan.FromMilliseconds(500) });

        Assert.Equal(["a", "time-limit-exceeded", "time-limit-exceeded", "time-limit-exceeded", "b"], results.Select(Told));
    }

    [Fact]
    public async Task RunAsync_SourceThatThrows_IsOneFaultAndTheNextInputIsRead()
    {
        var feed = new ListFeed(["a", "b"], ["c"]) { Reading = (input, item) => ThrowIf(input == 0 && item == 1) };

        List<ItemResult> results = await RunAsync(feed, new PipelineOptions { Workers = 2 });

        Assert.Equal(["a", "input-unreadable", "c"], results.Select(Told));
    }

    [Fact]
    public async Task RunAsync_StartedInTheMiddle_GivesTheRestOnly()
    {
        var runner = new OrderedRunner(new PageProcessor(StandInStages.Create()), new PipelineOptions(), TimeProvider.System);

        List<ItemResult> results = await runner.RunAsync(new ListFeed(["a", "b"], ["c", "d"]), new FeedPosition(1, 1)).ToListAsync();

        ItemResult rest = Assert.Single(results);
        Assert.Equal((1, 1L), (rest.Input, rest.Position));
    }

    [Fact]
    public async Task RunAsync_ReadingStopped_HandsOutWhatWasRead()
    {
        using var stop = new CancellationTokenSource();
        var feed = new ListFeed([.. Enumerable.Repeat("a", 1_000)]) { Reading = (_, item) => CancelAt(stop, item) };
        var runner = new OrderedRunner(new PageProcessor(StandInStages.Create()), new PipelineOptions { Workers = 2 }, TimeProvider.System);

        List<ItemResult> results = await runner.RunAsync(feed, FeedPosition.Start, stop.Token).ToListAsync();

        Assert.Equal(101, results.Count);
    }

    [Fact]
    public async Task RunAsync_Cancelled_ThrowsAndStops()
    {
        using var cancel = new CancellationTokenSource();
        var feed = new ListFeed([.. Enumerable.Repeat("a", 1_000)]) { Reading = (_, item) => CancelAt(cancel, item) };
        var runner = new OrderedRunner(new PageProcessor(StandInStages.Create()), new PipelineOptions { Workers = 2 }, TimeProvider.System);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await runner.RunAsync(feed, FeedPosition.Start, default, cancel.Token).ToListAsync());
    }

    private static void ThrowIf(bool condition)
    {
        if (condition)
        {
            throw new IOException("the disk is broken");
        }
    }

    private static void CancelAt(CancellationTokenSource source, long item)
    {
        if (item == 100)
        {
            source.Cancel();
        }
    }

    private static string Told(ItemResult result) => result.Outcome switch
    {
        ItemOutcome.Written written => written.Record.Text,
        ItemOutcome.Quarantined bad => bad.Fault.Code.Value,
        _ => "other",
    };

    private static async Task<List<ItemResult>> RunAsync(ListFeed feed, PipelineOptions options) =>
        await new OrderedRunner(new PageProcessor(StandInStages.Create()), options, TimeProvider.System).RunAsync(feed, FeedPosition.Start).ToListAsync();
}
