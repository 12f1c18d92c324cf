using System.Numerics;

namespace Ingest.Records.Deduplication;

/// <summary>
/// Keeps, for each of 112 fixed pseudo-random functions, the smallest value over all shingles added. The chance that two sets agree in one of
/// them is their Jaccard similarity.
/// </summary>
internal sealed class MinHash
{
    private const int Functions = NearDuplicateSignature.Bands * NearDuplicateSignature.RowsPerBand;
    private const ulong Seed = 0x1A6E57;

    private static readonly uint[] LowFactors = Coefficients(1);
    private static readonly uint[] HighFactors = Coefficients(2);
    private static readonly uint[] Offsets = Coefficients(3);

    private readonly uint[] _minima = new uint[Functions];

    /// <summary>An empty set.</summary>
    public MinHash()
    {
        Array.Fill(_minima, uint.MaxValue);
    }

    /// <summary>Smallest value of each function.</summary>
    public ReadOnlySpan<uint> Minima => _minima;

    /// <summary>Adds a shingle by its well-mixed 64-bit hash; adding one twice changes nothing.</summary>
    public void Add(ulong shingle)
    {
        // Linear functions of both halves modulo 2^32, then the high half decides the order: eight at a time in vector registers.
        Vector<uint> low = new((uint)shingle);
        Vector<uint> high = new((uint)(shingle >> 32));
        for (int i = 0; i < Functions; i += Vector<uint>.Count)
        {
            Vector<uint> value = (new Vector<uint>(LowFactors, i) * low) + (new Vector<uint>(HighFactors, i) * high) + new Vector<uint>(Offsets, i);
            Vector.Min(value, new Vector<uint>(_minima, i)).CopyTo(_minima, i);
        }
    }

    private static uint[] Coefficients(ulong stream)
    {
        uint[] values = new uint[Functions];
        for (int i = 0; i < values.Length; i++)
        {
            // Odd, so that each function alone is a bijection of either half.
            values[i] = (uint)(StableHash.Mix(Seed + (stream << 32) + (ulong)i) >> 32) | 1;
        }

        return values;
    }
}
