namespace Ingest.Pipeline;

/// <summary>
/// Reads a feed on a thread of its own, watched by a clock: decoders are mostly third-party code, and .NET cannot end a thread by force. An input
/// whose reading comes no further (no item, no byte, and not waiting for one) is given up: the rest of it is one fault, its thread is left behind, and
/// another reads the next input. A reader that was asked to stop has <see cref="StopGrace"/>, also where it waits for a pipe that stays silent.
/// </summary>
/// <param name="feed">The inputs.</param>
/// <param name="admit">Takes each item, in order; may wait.</param>
/// <param name="limit">Longest time without coming further.</param>
/// <param name="time">The clock.</param>
internal sealed class FeedReader(IItemFeed feed, Action<WorkItem> admit, TimeSpan limit, TimeProvider time)
{
    /// <summary>Time a reader has to notice that it should stop; 1 s.</summary>
    public static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(1);

    private readonly TaskCompletionSource done = new();
    private readonly Lock watching = new();
    private FeedReaderThread thread = null!;
    private (int Input, long Position, long Bytes) seen;
    private long since;

    /// <summary>Reads everything; ends when all is read, when reading stopped, or with what <c>admit</c> threw.</summary>
    /// <param name="start">Where to begin; what lies before is read over.</param>
    /// <param name="stop">Ends reading behind the item it is at.</param>
    /// <param name="abort">Ends it at once.</param>
    public async Task RunAsync(FeedPosition start, CancellationToken stop, CancellationToken abort)
    {
        since = time.GetTimestamp();
        thread = new FeedReaderThread(feed, admit, start, stop, abort);
        TimeSpan period = TimeSpan.FromMilliseconds(Math.Clamp(limit.TotalMilliseconds / 4, 5, StopGrace.TotalMilliseconds / 4));
        ITimer watch = time.CreateTimer(_ => Watch(stop, abort), null, period, period);
        await using (watch.ConfigureAwait(false))
        {
            thread.Start(done);
            await done.Task.ConfigureAwait(false);
        }
    }

    private void Watch(CancellationToken stop, CancellationToken abort)
    {
        // A tick that comes while the one before still works has nothing to add.
        if (!watching.TryEnter())
        {
            return;
        }

        try
        {
            bool isStopping = stop.IsCancellationRequested || abort.IsCancellationRequested;
            if (IsComingFurther(mayWait: !isStopping) || time.GetElapsedTime(since) < (isStopping ? StopGrace : limit) || !thread.TryAbandonAt(seen.Input, seen.Position))
            {
                return;
            }

            if (isStopping)
            {
                done.TrySetResult();
                return;
            }

            admit(thread.RestOfInput($"for {limit.TotalSeconds:0.###} s its reading came no further, and it was given up"));
            thread = new FeedReaderThread(feed, admit, new FeedPosition(thread.Input + 1, 0), stop, abort);
            thread.Start(done);
        }
        catch (OperationCanceledException)
        {
            done.TrySetCanceled(abort);
        }
        finally
        {
            watching.Exit();
        }
    }

    private bool IsComingFurther(bool mayWait)
    {
        (int Input, long Position, long Bytes) now = (thread.Input, thread.Position, feed.BytesConsumed);
        if (now == seen && !(mayWait && feed.IsWaiting))
        {
            return false;
        }

        (seen, since) = (now, time.GetTimestamp());
        return true;
    }
}
