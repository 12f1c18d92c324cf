namespace Ingest.Pipeline;

/// <summary>How far a run is. Written by the run, read by anyone at any time.</summary>
public sealed class RunProgress
{
    private long items;
    private long written;
    private long quarantined;

    /// <summary>Items done, by this attempt.</summary>
    public long Items => Interlocked.Read(ref items);

    /// <summary>Records written by this attempt.</summary>
    public long Written => Interlocked.Read(ref written);

    /// <summary>Items quarantined by this attempt.</summary>
    public long Quarantined => Interlocked.Read(ref quarantined);

    internal void Add(ItemOutcome outcome)
    {
        Interlocked.Increment(ref items);
        switch (outcome)
        {
            case ItemOutcome.Written:
                Interlocked.Increment(ref written);
                break;
            case ItemOutcome.Quarantined:
                Interlocked.Increment(ref quarantined);
                break;
        }
    }
}
