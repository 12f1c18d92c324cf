namespace Ingest.Records.Deduplication;

/// <summary>A fixed number of slots of a hash table, each a key and a value; key 0 marks a free slot.</summary>
internal interface ISlots : IDisposable
{
    /// <summary>Slots; a power of two.</summary>
    long Capacity { get; }

    /// <summary>The key in a slot.</summary>
    ulong KeyAt(long slot);

    /// <summary>The value in a slot.</summary>
    int ValueAt(long slot);

    /// <summary>Fills a slot.</summary>
    void Set(long slot, ulong key, int value);
}
