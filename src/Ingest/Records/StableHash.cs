namespace Ingest.Records;

/// <summary>
/// 64-bit hashes that are the same in every process and on every machine, unlike <c>GetHashCode</c>. Not cryptographic: for tables, shingles and
/// signatures only. Multiply-and-fold over 64-bit words; the constants are odd numbers with about half their bits set.
/// </summary>
internal static class StableHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    /// <summary>Hash of UTF-16 text, ordinal.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong hash = First ^ (ulong)text.Length;
        while (text.Length >= 4)
        {
            ulong word = text[0] | ((ulong)text[1] << 16) | ((ulong)text[2] << 32) | ((ulong)text[3] << 48);
            hash = Combine(hash, word);
            text = text[4..];
        }

        ulong tail = 0;
        foreach (char c in text)
        {
            tail = (tail << 16) | c;
        }

        return Mix(Combine(hash, tail));
    }

    /// <summary>Hash of two hashes in order.</summary>
    public static ulong Combine(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left ^ First, right ^ Second, out ulong low);
        return high ^ low ^ (left * Second);
    }

    /// <summary>Spreads every input bit over all output bits; a bijection (the finaliser of SplitMix64: Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
