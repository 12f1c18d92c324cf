using System.Collections.Concurrent;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>
/// Threads that process items, watched by a clock. An item over its time is first asked to stop (its token), then, after a grace
/// period, given up: it is quarantined, its thread is left behind and another takes its place. .NET cannot end a thread by force.
/// </summary>
internal sealed class WorkerPool : IDisposable
{
    // Giants must not meet: ten megabytes of one line take 300 MB while they are worked on. By cost, which is four times the bytes: 4 MiB for each worker, and of
    // the labelled pages' bytes 4 % are in larger ones, so that workers hardly ever wait.
    private const long MaximumCostPerWorker = 16L << 20;

    private readonly BlockingCollection<WorkItem> queue = [];
    private readonly Func<RawItem, CancellationToken, ItemOutcome> process;
    private readonly TimeSpan itemTimeout;
    private readonly TimeProvider time;
    private readonly Worker[] workers;
    private readonly ByteBudget inWork;
    private readonly CancellationTokenSource stop = new();
    private readonly ITimer watch;

    public WorkerPool(int count, Func<RawItem, CancellationToken, ItemOutcome> process, TimeSpan itemTimeout, TimeProvider time)
    {
        this.process = process;
        this.itemTimeout = itemTimeout;
        this.time = time;
        workers = new Worker[count];
        inWork = new ByteBudget(count * MaximumCostPerWorker, count);
        for (int i = 0; i < count; i++)
        {
            workers[i] = StartWorker();
        }

        TimeSpan period = TimeSpan.FromMilliseconds(Math.Clamp(itemTimeout.TotalMilliseconds / 4, 5, 1_000));
        watch = time.CreateTimer(_ => Watch(), null, period, period);
    }

    /// <summary>Queues an item; its outcome will be settled whatever happens.</summary>
    public void Add(WorkItem item) => queue.Add(item);

    public void Dispose()
    {
        watch.Dispose();
        stop.Cancel();
        queue.CompleteAdding();
        while (queue.TryTake(out _))
        {
            // What nobody will wait for any more need not be processed.
        }

        foreach (Worker worker in workers)
        {
            worker.Dispose();
        }
    }

    private Worker StartWorker()
    {
        var worker = new Worker(queue, inWork, process, time, stop.Token);
        worker.Start();
        return worker;
    }

    private void Watch()
    {
        lock (workers)
        {
            for (int i = 0; i < workers.Length; i++)
            {
                if (workers[i].CheckTime(itemTimeout) is { } hung)
                {
                    inWork.Release(hung.Cost);
                    workers[i] = StartWorker();
                    hung.Settle(new ItemOutcome.Quarantined(new Fault(
                        Stage.Parsing, PageProcessor.TimeLimitExceeded, hung.Location, "the page did not stop when its time was over; it was given up")));
                }
            }
        }
    }
}
