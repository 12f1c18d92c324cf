namespace Ingest.Records.Deduplication;

/// <summary>Slots in two arrays.</summary>
internal sealed class MemorySlots(long capacity) : ISlots
{
    private readonly ulong[] _keys = new ulong[capacity];
    private readonly int[] _values = new int[capacity];

    /// <inheritdoc/>
    public long Capacity => capacity;

    /// <inheritdoc/>
    public ulong KeyAt(long slot) => _keys[slot];

    /// <inheritdoc/>
    public int ValueAt(long slot) => _values[slot];

    /// <inheritdoc/>
    public void Set(long slot, ulong key, int value)
    {
        _keys[slot] = key;
        _values[slot] = value;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Nothing is held beside the arrays.
    }
}
