using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ingest.Pipeline;

/// <summary>
/// One reader thread, many workers, results in reading order: the reader queues every item twice, for the workers and, as a promise,
/// for the consumer. What is in flight is bounded by bytes, so neither a slow consumer nor a huge item lets memory grow.
/// </summary>
internal sealed class OrderedRunner(PageProcessor processor, PipelineOptions options, TimeProvider time)
{
    // A row group or an archive's directory may take a while before the first item; shorter limits of pages do not mean reading.
    private static readonly TimeSpan LeastReadingTime = TimeSpan.FromSeconds(5);

    /// <summary>Runs over a feed.</summary>
    /// <param name="feed">The inputs.</param>
    /// <param name="start">Where to begin; what lies before is read over, not processed.</param>
    /// <param name="stopReading">Ends reading softly: what was read is still processed and handed out.</param>
    /// <param name="cancellationToken">Ends everything at once.</param>
    public async IAsyncEnumerable<ItemResult> RunAsync(
        IItemFeed feed,
        FeedPosition start,
        CancellationToken stopReading = default,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var pool = new WorkerPool(options.Workers, processor.Process, options.ItemTimeout, time);
        using var gate = DuplicateGate.For(options.Records, processor);
        // What came before is not in memory any more: a resumed run does those pages again, unwritten, and finds the same duplicates.
        FeedPosition from = gate.Remembers ? FeedPosition.Start : start;
        var budget = new ByteBudget(options.MaximumBytesInFlight, 64 * (options.Workers + 1));
        var ordered = Channel.CreateUnbounded<WorkItem>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        TimeSpan readingTime = options.ItemTimeout > LeastReadingTime ? options.ItemTimeout : LeastReadingTime;
        var reader = new FeedReader(feed, item => Admit(item, budget, pool, ordered.Writer, abort.Token), readingTime, time);
        Task reading = CompleteAsync(ordered.Writer, reader.RunAsync(from, stopReading, abort.Token));
        try
        {
            await foreach (WorkItem item in ordered.Reader.ReadAllAsync(abort.Token).ConfigureAwait(false))
            {
                ItemOutcome outcome = await item.Outcome.WaitAsync(abort.Token).ConfigureAwait(false);
                ItemResult result = gate.Pass(new ItemResult(item.Input, item.Position, item.Location, outcome) { Elapsed = item.Elapsed });
                if (!start.Covers(item.Input, item.Position))
                {
                    yield return result;
                }

                budget.Release(item.Cost);
            }
        }
        finally
        {
            await abort.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static void Admit(WorkItem item, ByteBudget budget, WorkerPool pool, ChannelWriter<WorkItem> ordered, CancellationToken abort)
    {
        budget.Acquire(item.Cost, abort);
        ordered.TryWrite(item);
        if (!item.Outcome.IsCompleted)
        {
            pool.Add(item);
        }
    }

    private static async Task CompleteAsync(ChannelWriter<WorkItem> ordered, Task reading)
    {
        try
        {
            await reading.ConfigureAwait(false);
            ordered.TryComplete();
        }
        catch (Exception exception)
        {
            ordered.TryComplete(exception);
        }
    }
}
