namespace Ingest.Pipeline;

/// <summary>How many items came to what. Immutable.</summary>
public sealed record OutcomeCounts
{
    /// <summary>Items read: pages, records passed over and broken ones.</summary>
    public long Read { get; init; }

    /// <summary>Records written.</summary>
    public long Written { get; init; }

    /// <summary>Items dropped, by reason code in ordinal order.</summary>
    public IReadOnlyDictionary<string, long> Dropped { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>Items left out because they repeat an earlier record.</summary>
    public long Duplicates { get; init; }

    /// <summary>Items quarantined, by reason code in ordinal order.</summary>
    public IReadOnlyDictionary<string, long> Quarantined { get; init; } = new SortedDictionary<string, long>(StringComparer.Ordinal);

    /// <summary>All dropped items.</summary>
    public long DroppedItems() => Dropped.Values.Sum();

    /// <summary>All quarantined items.</summary>
    public long QuarantinedItems() => Quarantined.Values.Sum();

    /// <summary>Whether every item read is accounted for: read = written + dropped + duplicates + quarantined.</summary>
    public bool Balances() => Read == Written + DroppedItems() + Duplicates + QuarantinedItems();
}
