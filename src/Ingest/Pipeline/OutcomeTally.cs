namespace Ingest.Pipeline;

/// <summary>Counts outcomes. Not thread-safe: it belongs to the one consumer of results.</summary>
internal sealed class OutcomeTally
{
    private readonly SortedDictionary<string, long> dropped = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> quarantined = new(StringComparer.Ordinal);
    private long read;
    private long written;
    private long duplicates;

    public long Quarantined { get; private set; }

    public long Read => read;

    public long Written => written;

    /// <summary>Counts items as read; independent of their outcomes, so that a lost outcome shows.</summary>
    public void AddRead(long items) => read += items;

    public void Add(ItemOutcome outcome)
    {
        switch (outcome)
        {
            case ItemOutcome.Written:
                written++;
                break;
            case ItemOutcome.Duplicate:
                duplicates++;
                break;
            case ItemOutcome.Dropped drop:
                Increase(dropped, drop.Code.Value, 1);
                break;
            case ItemOutcome.Quarantined bad:
                Increase(quarantined, bad.Fault.Code.Value, 1);
                Quarantined++;
                break;
        }
    }

    public void Add(OutcomeCounts counts)
    {
        read += counts.Read;
        written += counts.Written;
        duplicates += counts.Duplicates;
        Quarantined += counts.QuarantinedItems();
        foreach ((string code, long items) in counts.Dropped)
        {
            Increase(dropped, code, items);
        }

        foreach ((string code, long items) in counts.Quarantined)
        {
            Increase(quarantined, code, items);
        }
    }

    public OutcomeCounts ToCounts() => new()
    {
        Read = read,
        Written = written,
        Duplicates = duplicates,
        Dropped = new SortedDictionary<string, long>(dropped, StringComparer.Ordinal),
        Quarantined = new SortedDictionary<string, long>(quarantined, StringComparer.Ordinal),
    };

    private static void Increase(SortedDictionary<string, long> counts, string code, long items) =>
        counts[code] = counts.GetValueOrDefault(code) + items;
}
