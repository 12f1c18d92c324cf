using System.Numerics;

namespace Ingest.Cleaning.Classification;

/// <summary>Hashes sequences into keys of 64 bits that are compared with each other only. A multiplication by the golden ratio spreads, a rotation carries it to all bits.</summary>
internal static class KeyHash
{
    /// <summary>The key of a sequence with one more part, from that of the sequence so far; begins with any number.</summary>
    public static ulong Next(ulong key, ulong part) => BitOperations.RotateLeft((key ^ part) * 0x9E3779B97F4A7C15UL, 29);

    /// <summary>The key of a whole sequence; 0 for an empty one.</summary>
    public static ulong Of(params ReadOnlySpan<uint> parts)
    {
        ulong key = 0;
        foreach (uint part in parts)
        {
            key = Next(key, part);
        }

        return key;
    }
}
