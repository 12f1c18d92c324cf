using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>
/// One reader thread, many workers, results in reading order: the reader queues every item twice, for the workers and, as a promise,
/// for the consumer. What is in flight is bounded by bytes, so neither a slow consumer nor a huge item lets memory grow.
/// </summary>
internal sealed class OrderedRunner(PageProcessor processor, PipelineOptions options, TimeProvider time)
{
    private static readonly ReasonCode InputUnreadable = new("input-unreadable");

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
        Task reading = StartReader(() => ReadAll(feed, from, item => Admit(item, budget, pool, ordered.Writer, abort.Token), stopReading, abort.Token), ordered.Writer);
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

    private static Task StartReader(Action read, ChannelWriter<WorkItem> ordered)
    {
        var done = new TaskCompletionSource();
        new Thread(() =>
        {
            try
            {
                read();
                ordered.TryComplete();
            }
            catch (Exception exception)
            {
                // Surfaces at the consumer, which is where a failing environment has to stop the run.
                ordered.TryComplete(exception);
            }

            done.SetResult();
        })
        { IsBackground = true, Name = "ingest reader" }.Start();
        return done.Task;
    }

    private static void ReadAll(IItemFeed feed, FeedPosition start, Action<WorkItem> admit, CancellationToken stop, CancellationToken abort)
    {
        for (int input = start.Input; input < feed.Inputs.Count && !stop.IsCancellationRequested; input++)
        {
            ReadInput(feed, input, input == start.Input ? start.Items : 0, admit, stop, abort);
        }
    }

    private static void ReadInput(IItemFeed feed, int input, long skip, Action<WorkItem> admit, CancellationToken stop, CancellationToken abort)
    {
        long position = feed.FirstPosition(input);
        try
        {
            foreach (SourceEvent @event in feed.Read(input, abort))
            {
                if (position++ >= skip)
                {
                    admit(WorkItem.From(input, position - 1, @event));
                }

                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (!abort.IsCancellationRequested)
        {
            // A source that throws has met an unreadable file (or has a defect): what follows in this input is lost and said so.
            var location = new ItemLocation(feed.Inputs[input].Path) { RecordIndex = position };
            var fault = new Fault(Stage.Source, InputUnreadable, location, $"the rest of the input could not be read: {exception.Message}");
            admit(WorkItem.From(input, position, new SourceEvent.ItemFaulted(fault)));
        }
    }
}
