using System.Runtime.InteropServices;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>
/// Numbers the values of attributes, equal ones alike: a page repeats the same few classes thousands of times, and what is found out
/// about one need be found out once. Strings are made only when asked for.
/// </summary>
internal sealed class ValueTable : IDisposable
{
    // Longer chains only come from values made to collide: those get a number each time they are met.
    private const int MaximumProbes = 32;

    private (int Start, int Length, string? Text)[] _values = ScratchArrays.Rent<(int Start, int Length, string? Text)>(256);
    private (uint Hash, int Value)[] _slots = Rent(512);
    private int _mask = 511;
    private int _used;

    /// <summary>Values so far.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a value; where it is new, it gets one.</summary>
    public int Find(HtmlTree tree, int start, int length)
    {
        ReadOnlySpan<char> value = tree.Characters(start, length);
        uint hash = Hash(value);
        int at = (int)(hash & (uint)_mask);
        for (int i = 0; i < MaximumProbes; i++, at = (at + 1) & _mask)
        {
            (uint known, int number) = _slots[at];
            if (number == 0)
            {
                Put(at, hash, Count + 1);
                return Add(start, length);
            }

            if (known == hash && value.SequenceEqual(tree.Characters(_values[number - 1].Start, _values[number - 1].Length)))
            {
                return number - 1;
            }
        }

        return Add(start, length);
    }

    /// <summary>The value of a number, one string for all that are equal.</summary>
    public string Text(HtmlTree tree, int number)
    {
        ref (int Start, int Length, string? Text) value = ref _values[number];
        return value.Text ??= tree.Characters(value.Start, value.Length).ToString();
    }

    /// <summary>Returns the arrays.</summary>
    public void Dispose()
    {
        _values.AsSpan(0, Count).Clear();
        ScratchArrays.Return(_values);
        ScratchArrays.Return(_slots);
        _values = [];
        _slots = [];
    }

    private static (uint Hash, int Value)[] Rent(int length)
    {
        (uint Hash, int Value)[] slots = ScratchArrays.Rent<(uint Hash, int Value)>(length);
        slots.AsSpan(0, length).Clear();
        return slots;
    }

    private int Add(int start, int length)
    {
        if (Count == _values.Length)
        {
            ScratchArrays.Grow(ref _values, Count, Count * 2, clears: true);
        }

        _values[Count] = (start, length, null);
        return Count++;
    }

    private void Put(int at, uint hash, int number)
    {
        _slots[at] = (hash, number);
        if (++_used * 2 > _mask)
        {
            Grow();
        }
    }

    private void Grow()
    {
        (uint Hash, int Value)[] old = _slots;
        int oldLength = _mask + 1;
        _slots = Rent(oldLength * 2);
        _mask = (oldLength * 2) - 1;
        foreach ((uint hash, int number) in old.AsSpan(0, oldLength))
        {
            int at = (int)(hash & (uint)_mask);
            for (int i = 0; number > 0 && i < MaximumProbes; i++, at = (at + 1) & _mask)
            {
                if (_slots[at].Value == 0)
                {
                    _slots[at] = (hash, number);
                    break;
                }
            }
        }

        ScratchArrays.Return(old);
    }

    // Four characters at a time; equal in every process.
    private static uint Hash(ReadOnlySpan<char> value)
    {
        ulong hash = (ulong)value.Length;
        ReadOnlySpan<ulong> words = MemoryMarshal.Cast<char, ulong>(value);
        foreach (ulong word in words)
        {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        foreach (char c in value[(words.Length * 4)..])
        {
            hash = (hash ^ c) * 0x9E3779B97F4A7C15;
            hash ^= hash >> 32;
        }

        return (uint)hash;
    }
}
