using System.Numerics;

namespace Ingest.Records.Language;

/// <summary>
/// The languages of one script and the weight of each feature in each of them: a naive Bayes classifier with logarithms of probabilities in bytes.
/// Immutable; thread-safe.
/// </summary>
internal sealed class ScriptModel
{
    /// <summary>Steps of a weight per unit of natural logarithm.</summary>
    public const double StepsPerNat = 16;

    /// <summary>Features of one text overlap and so repeat each other's evidence: the share of the sum that counts. Fitted on held-out text so that the
    /// mean score at 40 characters equals the share of right answers.</summary>
    private const double EvidenceShare = 0.12;

    private readonly int _stride;
    private readonly ulong[] _slots;
    private readonly int[] _rows;
    private readonly byte[] _weights;

    /// <summary>Builds the table.</summary>
    /// <param name="script">The script.</param>
    /// <param name="tags">Languages.</param>
    /// <param name="keys">Features.</param>
    /// <param name="weights">For each feature one weight per language.</param>
    public ScriptModel(WritingSystem script, IReadOnlyList<string> tags, ReadOnlySpan<ulong> keys, ReadOnlySpan<byte> weights)
    {
        Script = script;
        Tags = tags;
        int lanes = Vector<byte>.Count;
        _stride = (tags.Count + lanes - 1) / lanes * lanes;
        _weights = new byte[keys.Length * _stride];
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys.Length * 2));
        _slots = new ulong[capacity];
        _rows = new int[capacity];
        for (int row = 0; row < keys.Length; row++)
        {
            int slot = SlotOf(keys[row]);
            _slots[slot] = keys[row];
            _rows[slot] = row;
            weights.Slice(row * tags.Count, tags.Count).CopyTo(_weights.AsSpan(row * _stride));
        }
    }

    /// <summary>The script.</summary>
    public WritingSystem Script { get; }

    /// <summary>Languages it tells apart.</summary>
    public IReadOnlyList<string> Tags { get; }

    /// <summary>The most probable language of the features and its posterior probability; the first of equals.</summary>
    public LanguageGuess Classify(ReadOnlySpan<ulong> keys)
    {
        Span<int> sums = stackalloc int[_stride];
        Sum(keys, sums);
        int best = 0;
        for (int i = 1; i < Tags.Count; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        double total = 0;
        for (int i = 0; i < Tags.Count; i++)
        {
            total += Math.Exp((sums[i] - sums[best]) * EvidenceShare / StepsPerNat);
        }

        return new LanguageGuess(Tags[best], Math.Round(1 / total, 4));
    }

    private void Sum(ReadOnlySpan<ulong> keys, Span<int> sums)
    {
        // Bytes are added up in 16-bit lanes, which hold 257 of the largest weight, then carried over.
        const int CarryAfter = 257;
        Span<ushort> partial = stackalloc ushort[_stride];
        int added = 0;
        foreach (ulong key in keys)
        {
            int slot = SlotOf(key);
            if (_slots[slot] == 0)
            {
                continue;
            }

            AddRow(_weights.AsSpan(_rows[slot] * _stride, _stride), partial);
            if (++added == CarryAfter)
            {
                Carry(partial, sums);
                added = 0;
            }
        }

        Carry(partial, sums);
    }

    private static void AddRow(ReadOnlySpan<byte> row, Span<ushort> partial)
    {
        for (int i = 0; i < row.Length; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(row[i..]), out Vector<ushort> low, out Vector<ushort> high);
            Span<ushort> upper = partial[(i + Vector<ushort>.Count)..];
            (new Vector<ushort>(partial[i..]) + low).CopyTo(partial[i..]);
            (new Vector<ushort>(upper) + high).CopyTo(upper);
        }
    }

    private static void Carry(Span<ushort> partial, Span<int> sums)
    {
        for (int i = 0; i < partial.Length; i++)
        {
            sums[i] += partial[i];
        }

        partial.Clear();
    }

    private int SlotOf(ulong key)
    {
        int mask = _slots.Length - 1;
        int slot = (int)((key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (_slots[slot] != 0 && _slots[slot] != key)
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
