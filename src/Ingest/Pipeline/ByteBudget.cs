namespace Ingest.Pipeline;

/// <summary>
/// Bounds what is in flight by bytes and by items. An item larger than the whole budget passes alone, so nothing waits for ever.
/// Thread-safe.
/// </summary>
internal sealed class ByteBudget(long maximumBytes, int maximumItems)
{
    private static readonly TimeSpan CancellationCheck = TimeSpan.FromMilliseconds(100);

    // A monitor rather than a semaphore: releases without anyone waiting must not pile up.
    private readonly object gate = new();
    private long bytes;
    private int items;

    /// <summary>Waits until there is room.</summary>
    public void Acquire(long cost, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            while (items > 0 && (bytes + cost > maximumBytes || items >= maximumItems))
            {
                Monitor.Wait(gate, CancellationCheck);
                cancellationToken.ThrowIfCancellationRequested();
            }

            bytes += cost;
            items++;
        }
    }

    /// <summary>Gives back what one item took.</summary>
    public void Release(long cost)
    {
        lock (gate)
        {
            bytes -= cost;
            items--;
            Monitor.PulseAll(gate);
        }
    }
}
