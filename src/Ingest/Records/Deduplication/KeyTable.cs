namespace Ingest.Records.Deduplication;

/// <summary>
/// A hash table from 64-bit keys to ordinals that grows in memory up to a limit and in a file beyond it. The first value of a key stays. Equal
/// keys are taken as equal: among n keys the chance that any two differing ones collide is n²/2^65.
/// </summary>
internal sealed class KeyTable : IDisposable
{
    /// <summary>8 bytes of key and 4 of value.</summary>
    public const int BytesPerSlot = 12;

    private const long InitialSlots = 1 << 12;
    private const long MinimumMemoryBytes = 1 << 20;

    private readonly long _maximumMemoryBytes;
    private readonly string _folder;
    private ISlots _slots = new MemorySlots(InitialSlots);

    /// <param name="maximumMemoryBytes">Bytes of slots held in memory; at least 1 MiB.</param>
    /// <param name="folder">Where the file goes; null for the system's temporary folder.</param>
    public KeyTable(long maximumMemoryBytes, string? folder)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maximumMemoryBytes, MinimumMemoryBytes);
        _maximumMemoryBytes = maximumMemoryBytes;
        _folder = folder ?? Path.GetTempPath();
    }

    /// <summary>Keys held.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the table has moved to a file.</summary>
    public bool IsSpilled => _slots is FileSlots;

    /// <summary>The value of a key.</summary>
    public bool TryGet(ulong key, out int value)
    {
        long slot = SlotOf(_slots, key);
        value = _slots.ValueAt(slot);
        return _slots.KeyAt(slot) != 0;
    }

    /// <summary>Adds a key; false, and nothing changed, when it is there.</summary>
    public bool TryAdd(ulong key, int value)
    {
        long slot = SlotOf(_slots, key);
        if (_slots.KeyAt(slot) != 0)
        {
            return false;
        }

        _slots.Set(slot, NonZero(key), value);
        Count++;
        if (Count * 10 > _slots.Capacity * 7)
        {
            Grow();
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _slots.Dispose();

    private static ulong NonZero(ulong key) => key == 0 ? 1 : key;

    /// <summary>The slot that holds the key, or the free one where it belongs.</summary>
    private static long SlotOf(ISlots slots, ulong key)
    {
        key = NonZero(key);
        long mask = slots.Capacity - 1;
        long slot = (long)StableHash.Mix(key) & mask;
        while (slots.KeyAt(slot) is var held && held != 0 && held != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Grow()
    {
        long capacity = _slots.Capacity * 2;
        ISlots larger = capacity * BytesPerSlot <= _maximumMemoryBytes ? new MemorySlots(capacity) : new FileSlots(capacity, _folder);
        for (long slot = 0; slot < _slots.Capacity; slot++)
        {
            ulong key = _slots.KeyAt(slot);
            if (key != 0)
            {
                larger.Set(SlotOf(larger, key), key, _slots.ValueAt(slot));
            }
        }

        _slots.Dispose();
        _slots = larger;
    }
}
