using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline;

public sealed class WorkerPoolTests
{
    private static readonly ItemOutcome Done = new ItemOutcome.Dropped(Stage.Record, new ReasonCode("seen"), "");

    [Fact]
    public async Task Add_PagesLargerThanAllShares_AreWorkedOnOneAtATime()
    {
        int inWork = 0, most = 0;
        ItemOutcome Process(RawItem item, CancellationToken token)
        {
            most = Math.Max(most, Interlocked.Increment(ref inWork));
            Thread.Sleep(10);
            Interlocked.Decrement(ref inWork);
            return Done;
        }

        await RunAsync(Process, TimeSpan.FromMinutes(1), [.. Enumerable.Repeat(16 << 20, 9)]);

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task Add_SmallPages_AreWorkedOnTogether()
    {
        using var meeting = new Barrier(3);
        int met = 0;
        ItemOutcome Process(RawItem item, CancellationToken token)
        {
            met += meeting.SignalAndWait(TimeSpan.FromSeconds(30), token) ? 1 : 0;
            return Done;
        }

        await RunAsync(Process, TimeSpan.FromMinutes(1), [1_000, 1_000_000, 100_000]);

        Assert.True(met > 0);
    }

    [Fact]
    public async Task Add_LargePageThatHangs_LeavesItsShareToTheNext()
    {
        ItemOutcome Process(RawItem item, CancellationToken token)
        {
            Thread.Sleep(item.Body.Length > 16 << 20 ? Timeout.Infinite : 0);
            return Done;
        }

        ItemOutcome[] outcomes = await RunAsync(Process, TimeSpan.FromMilliseconds(500), [17 << 20, 17 << 20, 16 << 20]);

        Assert.Equal(["time-limit-exceeded", "time-limit-exceeded", "seen"], outcomes.Select(CodeOf));
    }

    private static async Task<ItemOutcome[]> RunAsync(Func<RawItem, CancellationToken, ItemOutcome> process, TimeSpan itemTimeout, int[] sizes)
    {
        using var pool = new WorkerPool(3, process, itemTimeout, TimeProvider.System);
        WorkItem[] items = [.. sizes.Select(ItemOf)];
        foreach (WorkItem item in items)
        {
            pool.Add(item);
        }

        return await Task.WhenAll(items.Select(item => item.Outcome)).WaitAsync(TimeSpan.FromMinutes(1));
    }

    private static WorkItem ItemOf(int bytes, int index)
    {
        var location = new ItemLocation("input") { RecordIndex = index };
        return WorkItem.From(0, index, new SourceEvent.ItemRead(new RawItem { Location = location, Body = new byte[bytes] }));
    }

    private static string CodeOf(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Dropped dropped => dropped.Code.Value,
        ItemOutcome.Quarantined bad => bad.Fault.Code.Value,
        _ => "other",
    };
}
