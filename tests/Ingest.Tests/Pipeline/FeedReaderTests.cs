using System.Collections.Concurrent;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Sources;
using Microsoft.Extensions.Time.Testing;

namespace Ingest.Tests.Pipeline;

public sealed class FeedReaderTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly ManualResetEventSlim _hanging = new();
    private readonly ConcurrentQueue<WorkItem> _read = new();

    public void Dispose() => _hanging.Set();

    [Fact]
    public async Task RunAsync_InputThatHangs_IsGivenUpWithAFaultAndTheNextIsRead()
    {
        var feed = new ListFeed(["a", "never"], ["b"]) { Reading = (input, item) => HangIf(input == 0 && item == 1) };

        await RunAsync(feed);

        Assert.Equal([(0, 0L), (0, 1L), (1, 0L)], _read.Select(item => (item.Input, item.Position)));
        var lost = Assert.IsType<ItemOutcome.Quarantined>(await _read.ElementAt(1).Outcome);
        Assert.Equal("input-unreadable", lost.Fault.Code.Value);
        Assert.Equal("the rest of the input could not be read: for 1 s its reading came no further, and it was given up", lost.Fault.Message);
        Assert.Equal(("input-0", 1L), (lost.Fault.Location.SourcePath, lost.Fault.Location.RecordIndex));
    }

    [Fact]
    public async Task RunAsync_InputThatComesBackAfterItWasGivenUp_HandsNothingOverAnyMore()
    {
        var feed = new ListFeed(["late", "later"], ["b", "c"]) { Reading = Comes };

        await RunAsync(feed);

        Assert.Equal([(0, 0L), (1, 0L), (1, 1L)], _read.Select(item => (item.Input, item.Position)));
        Assert.IsType<ItemOutcome.Quarantined>(await _read.First().Outcome);

        void Comes(int input, long item)
        {
            HangIf(input == 0);
            if (input == 1 && item == 1)
            {
                // The first thread is awake again while the second still reads.
                _hanging.Set();
                Thread.Sleep(50);
            }
        }
    }

    [Fact]
    public async Task RunAsync_InputThatEndsAfterItWasGivenUp_LeavesTheNextToWhoReadsIt()
    {
        var feed = new LateFeed(() => HangIf(true), _hanging.Set);

        await RunAsync(feed);

        Assert.Equal([0, 1], feed.Read);
        Assert.Equal([(0, 0L), (1, 0L)], _read.Select(item => (item.Input, item.Position)));
        Assert.Equal("input-0", Assert.IsType<ItemOutcome.Quarantined>(await _read.First().Outcome).Fault.RestOf);
    }

    [Fact]
    public async Task RunAsync_InputThatWaitsForBytes_IsWaitedFor()
    {
        var feed = new ListFeed(["a", "b"]) { IsWaiting = true, Reading = (_, item) => TimePasses(item == 1 ? 3 * Limit : TimeSpan.Zero) };

        await RunAsync(feed);

        Assert.Equal(2, _read.Count);
        Assert.DoesNotContain(_read, item => item.Outcome.IsCompleted);
    }

    [Fact]
    public async Task RunAsync_StoppedWhileItWaitsForBytes_EndsWithoutAFault()
    {
        using var stop = new CancellationTokenSource();
        var feed = new ListFeed(["a", "b"]) { IsWaiting = true, Reading = (_, item) => StopAndHangAt(item == 1) };

        await RunAsync(feed, stop: stop.Token);

        Assert.False(Assert.Single(_read).Outcome.IsCompleted);

        void StopAndHangAt(bool condition)
        {
            if (condition)
            {
                stop.Cancel();
                HangIf(true);
            }
        }
    }

    [Fact]
    public async Task RunAsync_ReceiverThatIsSlow_LosesNothing()
    {
        var feed = new ListFeed(["a", "b", "c"]);

        await RunAsync(feed, admit: SlowlyTake);

        Assert.Equal(3, _read.Count);

        void SlowlyTake(WorkItem item)
        {
            TimePasses(2 * Limit);
            _read.Enqueue(item);
        }
    }

    [Fact]
    public void TryAbandonAt_ThreadThatHasComeFurther_LeavesItAlone()
    {
        using var isAtSecond = new ManualResetEventSlim();
        var feed = new ListFeed(["a", "never"]) { Reading = (_, item) => HangAt(item == 1) };
        var thread = new FeedReaderThread(feed, _read.Enqueue, FeedPosition.Start, default, default);
        thread.Start(new TaskCompletionSource());
        Assert.True(isAtSecond.Wait(TimeSpan.FromMinutes(1)));

        Assert.False(thread.TryAbandonAt(0, 0));
        Assert.True(thread.TryAbandonAt(0, 1));

        void HangAt(bool condition)
        {
            if (condition)
            {
                isAtSecond.Set();
                _hanging.Wait();
            }
        }
    }

    private Task RunAsync(IItemFeed feed, Action<WorkItem>? admit = null, CancellationToken stop = default) =>
        new FeedReader(feed, admit ?? _read.Enqueue, Limit, _time).RunAsync(FeedPosition.Start, stop, default).WaitAsync(TimeSpan.FromMinutes(1), CancellationToken.None);

    /// <summary>The clock goes on, tick by tick, while the caller waits; the watch looks at it from another thread, as it does in a run.</summary>
    private void TimePasses(TimeSpan span) => Task.Run(() =>
    {
        for (TimeSpan passed = TimeSpan.Zero; passed < span; passed += Limit / 4)
        {
            _time.Advance(Limit / 4);
        }
    }).Wait();

    private void HangIf(bool condition)
    {
        if (condition)
        {
            TimePasses(2 * Limit);
            _hanging.Wait();
        }
    }

    /// <summary>The first input hangs, and ends without an item while the second is read.</summary>
    private sealed class LateFeed(Action hang, Action wake) : IItemFeed
    {
        private readonly ConcurrentQueue<int> _read = new();

        public IReadOnlyList<InputFile> Inputs { get; } = [new("input-0", 100), new("input-1", 100)];

        public long BytesConsumed => 0;

        public IReadOnlyList<int> Read => [.. _read];

        IEnumerable<SourceEvent> IItemFeed.Read(int input, CancellationToken cancellationToken)
        {
            _read.Enqueue(input);
            if (input == 0)
            {
                hang();
                yield break;
            }

            wake();
            Thread.Sleep(100);
            yield return new SourceEvent.ItemSkipped(new ItemLocation("input-1"), new ReasonCode("not-a-page"), "an image");
        }
    }
}
