using System.Numerics;

namespace Ingest.Cleaning.Classification;

/// <summary>Numbers keys in the order in which they are first seen: a hash table in arrays of the page. Not thread-safe.</summary>
internal sealed class KeyNumbers
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15UL;

    private readonly PageArray<ulong> _keys;
    private readonly PageArray<int> _numbers;
    private readonly int _shift;

    /// <param name="arrays">Where its arrays come from.</param>
    /// <param name="maximum">Most keys that will be asked for.</param>
    public KeyNumbers(PageArrays arrays, int maximum)
    {
        int bits = 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(1, maximum) * 2);
        _keys = arrays.Rent<ulong>(1 << bits);
        _numbers = arrays.RentCleared<int>(1 << bits);
        _shift = 64 - bits;
    }

    /// <summary>Different keys so far.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        _numbers.Span.Clear();
        Count = 0;
    }

    /// <summary>The number of a key, from 0.</summary>
    public int NumberOf(ulong key)
    {
        int at = (int)((key * Multiplier) >> _shift);
        while (_numbers[at] != 0)
        {
            if (_keys[at] == key)
            {
                return _numbers[at] - 1;
            }

            at = (at + 1) & (_numbers.Length - 1);
        }

        _keys[at] = key;
        _numbers[at] = ++Count;
        return Count - 1;
    }
}
