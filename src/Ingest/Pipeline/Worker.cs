using System.Collections.Concurrent;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>One processing thread and what its watch needs to know.</summary>
/// <param name="queue">Where items come from.</param>
/// <param name="inWork">What all workers together may have in work; an abandoned item's share is given back by the pool.</param>
/// <param name="process">What is done with an item.</param>
/// <param name="time">The clock.</param>
/// <param name="stop">Ends waiting for a share.</param>
internal sealed class Worker(
    BlockingCollection<WorkItem> queue, ByteBudget inWork, Func<RawItem, CancellationToken, ItemOutcome> process, TimeProvider time, CancellationToken stop) : IDisposable
{
    // Own code is iterative, but third-party parsers and sorts may recurse a little: 16 MiB instead of the platform's 1.5–8 MiB.
    private const int StackBytes = 16 << 20;

    // What a giant page leaves behind would lie about until the collector next looks at large objects, which may be two giants later. 128 MiB: some ten times what
    // the largest labelled page allocates.
    private const long GiantGarbageBytes = 128L << 20;

    private readonly Lock gate = new();
    private CancellationTokenSource itemStop = new();
    private WorkItem? current;
    private long started;
    private bool isAbandoned;

    public void Start() => new Thread(Loop, StackBytes) { IsBackground = true, Name = "ingest worker" }.Start();

    /// <summary>Asks the item in work to stop, without waiting for it. The token source stays alive: the item may still look at it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            itemStop.Cancel();
        }
    }

    /// <summary>Cancels an item over its time; returns it once it is over twice that (at most 5 s more): then the thread counts as lost.</summary>
    public WorkItem? CheckTime(TimeSpan limit)
    {
        lock (gate)
        {
            if (current is null)
            {
                return null;
            }

            TimeSpan elapsed = time.GetElapsedTime(started);
            if (elapsed > limit)
            {
                itemStop.Cancel();
            }

            TimeSpan grace = limit < TimeSpan.FromSeconds(5) ? limit : TimeSpan.FromSeconds(5);
            isAbandoned = elapsed > limit + grace;
            return isAbandoned ? current : null;
        }
    }

    private void Loop()
    {
        foreach (WorkItem item in queue.GetConsumingEnumerable())
        {
            if (!HasShareFor(item))
            {
                return;
            }

            CancellationToken token = Begin(item);
            Settle(item, token);
            if (!End())
            {
                return;
            }

            inWork.Release(item.Cost);
        }
    }

    private void Settle(WorkItem item, CancellationToken token)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        RawItem raw = item.Take() ?? throw new InvalidOperationException("An item was queued twice.");
        item.Settle(process(raw, token), time.GetElapsedTime(started));
        if (GC.GetAllocatedBytesForCurrentThread() - before > GiantGarbageBytes)
        {
            GC.Collect();
        }
    }

    private bool HasShareFor(WorkItem item)
    {
        try
        {
            inWork.Acquire(item.Cost, stop);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private CancellationToken Begin(WorkItem item)
    {
        lock (gate)
        {
            if (itemStop.IsCancellationRequested)
            {
                itemStop.Dispose();
                itemStop = new CancellationTokenSource();
            }

            current = item;
            started = time.GetTimestamp();
            return itemStop.Token;
        }
    }

    private bool End()
    {
        lock (gate)
        {
            current = null;
            return !isAbandoned;
        }
    }
}
