using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Pipeline;

/// <summary>One reading thread, and how far it has come.</summary>
/// <param name="feed">The inputs.</param>
/// <param name="admit">Takes each item; may wait.</param>
/// <param name="start">Where to begin; what lies before is read over.</param>
/// <param name="stop">Ends reading behind the item it is at.</param>
/// <param name="abort">Ends it at once.</param>
internal sealed class FeedReaderThread(IItemFeed feed, Action<WorkItem> admit, FeedPosition start, CancellationToken stop, CancellationToken abort)
{
    private static readonly ReasonCode InputUnreadable = new("input-unreadable");

    private readonly Lock admitting = new();
    private int input = start.Input;
    private long position;
    private volatile bool isAbandoned;

    /// <summary>Index of the input that is being read.</summary>
    public int Input => Volatile.Read(ref input);

    /// <summary>Position in it up to which items were handed over.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Starts; <paramref name="done"/> is told of the end, unless the thread was abandoned.</summary>
    public void Start(TaskCompletionSource done) => new Thread(() => Run(done)) { IsBackground = true, Name = "ingest reader" }.Start();

    /// <summary>
    /// Leaves the thread behind where it was last seen: it hands nothing over any more. False while it hands something over and where it has come further,
    /// for then it does not hang.
    /// </summary>
    public bool TryAbandonAt(int seenInput, long seenPosition)
    {
        if (!admitting.TryEnter())
        {
            return false;
        }

        isAbandoned = Input == seenInput && Position == seenPosition;
        admitting.Exit();
        return isAbandoned;
    }

    /// <summary>What is said of the rest of the input it was at.</summary>
    public WorkItem RestOfInput(string why)
    {
        var location = new ItemLocation(feed.Inputs[Input].Path) { RecordIndex = Position };
        var fault = new Fault(Stage.Source, InputUnreadable, location, $"the rest of the input could not be read: {why}") { RestOf = location.SourcePath };
        return WorkItem.From(Input, Position, new SourceEvent.ItemFaulted(fault));
    }

    private void Run(TaskCompletionSource done)
    {
        Exception? failure = null;
        try
        {
            while (Input < feed.Inputs.Count && !stop.IsCancellationRequested && TryBegin())
            {
                ReadInput(Input == start.Input ? start.Items : 0);
                GoOn();
            }
        }
        catch (Exception exception)
        {
            // Surfaces at the consumer, which is where a failing environment has to stop the run.
            failure = exception;
        }

        if (!isAbandoned)
        {
            _ = failure is null ? done.TrySetResult() : done.TrySetException(failure);
        }
    }

    private void ReadInput(long skip)
    {
        try
        {
            foreach (SourceEvent @event in feed.Read(Input, abort))
            {
                HandOver(Position >= skip ? WorkItem.From(Input, Position, @event) : null);
                if (stop.IsCancellationRequested)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (!abort.IsCancellationRequested && !isAbandoned)
        {
            // A source that throws has met an unreadable file (or has a defect): what follows in this input is lost and said so.
            HandOver(RestOfInput(exception.Message));
        }
    }

    // How far it has come changes under the lock only: once the thread is left behind, what is said of the rest of its input stays true.
    private bool TryBegin()
    {
        lock (admitting)
        {
            Volatile.Write(ref position, isAbandoned ? position : feed.FirstPosition(Input));
            return !isAbandoned;
        }
    }

    private void GoOn()
    {
        lock (admitting)
        {
            Volatile.Write(ref input, isAbandoned ? input : input + 1);
        }
    }

    /// <summary>Hands an item over, or passes over one that was handed over before.</summary>
    private void HandOver(WorkItem? item)
    {
        lock (admitting)
        {
            if (isAbandoned)
            {
                throw new OperationCanceledException("The reader was given up.");
            }

            if (item is not null)
            {
                admit(item);
            }

            Volatile.Write(ref position, position + 1);
        }
    }
}
