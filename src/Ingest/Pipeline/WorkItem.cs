using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>An item on its way through the workers, and the promise of its outcome. Waiting on items in reading order is what keeps output in order.</summary>
internal sealed class WorkItem(int input, long position, ItemLocation location, long cost)
{
    private readonly TaskCompletionSource<ItemOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private RawItem? raw;

    public int Input { get; } = input;

    public long Position { get; } = position;

    public ItemLocation Location { get; } = location;

    /// <summary>Bytes it takes of the budget until it is written.</summary>
    public long Cost { get; } = cost;

    public Task<ItemOutcome> Outcome => outcome.Task;

    /// <summary>Time it took on its worker; valid once the outcome is there.</summary>
    public TimeSpan Elapsed { get; private set; }

    public static WorkItem From(int input, long position, SourceEvent @event)
    {
        RawItem? item = (@event as SourceEvent.ItemRead)?.Item;
        var work = new WorkItem(input, position, @event.Location, CostOf(item)) { raw = item };
        switch (@event)
        {
            case SourceEvent.ItemSkipped skipped:
                work.Settle(new ItemOutcome.Dropped(Stage.Source, skipped.Code, skipped.Detail));
                break;
            case SourceEvent.ItemFaulted faulted:
                work.Settle(new ItemOutcome.Quarantined(faulted.Fault));
                break;
        }

        return work;
    }

    /// <summary>Hands the page out, once: afterwards only the worker holds its bytes.</summary>
    public RawItem? Take() => Interlocked.Exchange(ref raw, null);

    /// <summary>Sets the outcome and the time it took.</summary>
    public bool Settle(ItemOutcome value, TimeSpan elapsed)
    {
        Elapsed = elapsed;
        return Settle(value);
    }

    /// <summary>Sets the outcome; false when it was set before (a worker that came back after its time).</summary>
    public bool Settle(ItemOutcome value) => outcome.TrySetResult(value);

    // Text, blocks and record of a page take a small multiple of its bytes until it is written; 4 is what the eval pages show.
    private static long CostOf(RawItem? item) =>
        4_096 + (item is null ? 0 : 4L * (item.Body.Length + (item.DecodedBody?.Length ?? 0)));
}
