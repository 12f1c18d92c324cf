using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ingest.Records.Deduplication;

/// <summary>
/// Everything duplicates are found by, computed from the text alone, so on any worker in any order.
/// </summary>
/// <param name="Exact">First 64 bits of SHA-256 over the normalised words; null for a text without words.</param>
/// <param name="Near">Signature of the 5-word shingles; null for a text without words.</param>
internal sealed record DuplicateKeys(ulong? Exact, NearDuplicateSignature? Near)
{
    /// <summary>Words in a shingle. A text of fewer is one shingle.</summary>
    public const int ShingleWords = 5;

    /// <summary>Computes the keys in time linear in the text.</summary>
    public static DuplicateKeys Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        StringBuilder normalized = new(text.Length);
        Span<ulong> window = stackalloc ulong[ShingleWords];
        MinHash minHash = new();
        int count = 0;
        NormalizedWords words = new(text);
        while (words.MoveNext())
        {
            window[count++ % ShingleWords] = HashOf(words.Current);
            normalized.Append(words.Current).Append(' ');
            if (count >= ShingleWords)
            {
                minHash.Add(ShingleOf(window, count));
            }
        }

        if (count == 0)
        {
            return new DuplicateKeys(null, null);
        }

        if (count < ShingleWords)
        {
            minHash.Add(ShingleOf(window, count));
        }

        return new DuplicateKeys(ExactKey(normalized.ToString()), NearDuplicateSignature.FromMinima(minHash.Minima));
    }

    /// <summary>The exact key of one paragraph; null when it has fewer than <paramref name="minimumWords"/> words.</summary>
    public static ulong? OfParagraph(ReadOnlySpan<char> paragraph, int minimumWords)
    {
        StringBuilder normalized = new(paragraph.Length);
        int count = 0;
        NormalizedWords words = new(paragraph);
        while (words.MoveNext())
        {
            normalized.Append(words.Current).Append(' ');
            count++;
        }

        return count == 0 || count < minimumWords ? null : ExactKey(normalized.ToString());
    }

    private static ulong HashOf(StringBuilder word)
    {
        ulong hash = (ulong)word.Length;
        foreach (ReadOnlyMemory<char> chunk in word.GetChunks())
        {
            hash = StableHash.Combine(hash, StableHash.Of(chunk.Span));
        }

        return hash;
    }

    private static ulong ShingleOf(ReadOnlySpan<ulong> window, int count)
    {
        ulong hash = 0;
        for (int i = Math.Max(0, count - ShingleWords); i < count; i++)
        {
            hash = StableHash.Combine(hash, window[i % ShingleWords]);
        }

        return StableHash.Mix(hash);
    }

    private static ulong ExactKey(string normalized)
        => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(MemoryMarshal.AsBytes(normalized.AsSpan())));
}
