using System.Buffers;
using System.Buffers.Text;

namespace Ingest.Records.Deduplication;

/// <summary>
/// What two texts must share to be taken for near-duplicates: 14 band keys of 48 bits, printed as 112 characters of base64url. Two signatures
/// match when any band key is equal. A text and its edit with Jaccard similarity <c>s</c> (of their sets of 5-word shingles) match with probability
/// <c>1 − (1 − s^8)^14</c>: 0.05 at 0.5, 0.21 at 0.6, 0.57 at 0.7, 0.92 at 0.8, 0.9996 at 0.9. The numbers, 14 bands of 8 minima, are those FineWeb was
/// deduplicated with (Penedo et al. 2024, section 3.4); method: Broder 1997, banding: Leskovec, Rajaraman and Ullman, chapter 3.
/// Unrelated texts match by chance of the keys about once in 2^44 pairs.
/// </summary>
internal sealed class NearDuplicateSignature : IEquatable<NearDuplicateSignature>
{
    /// <summary>Band keys in a signature.</summary>
    public const int Bands = 14;

    /// <summary>Minima behind each band key.</summary>
    public const int RowsPerBand = 8;

    private const int BytesPerBand = 6;
    private const ulong KeyMask = (1UL << (8 * BytesPerBand)) - 1;

    private readonly ulong[] _keys;

    private NearDuplicateSignature(ulong[] keys)
    {
        _keys = keys;
    }

    /// <summary>The band keys, each below 2^48.</summary>
    public ReadOnlySpan<ulong> Keys => _keys;

    /// <summary>Probability that texts of this similarity match.</summary>
    /// <param name="jaccard">Similarity of the sets of shingles, 0–1.</param>
    public static double MatchProbability(double jaccard) => 1 - Math.Pow(1 - Math.Pow(jaccard, RowsPerBand), Bands);

    /// <summary>Makes a signature of the minima of all permutations, band after band.</summary>
    public static NearDuplicateSignature FromMinima(ReadOnlySpan<uint> minima)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(minima.Length, Bands * RowsPerBand);
        ulong[] keys = new ulong[Bands];
        for (int band = 0; band < Bands; band++)
        {
            ulong key = (ulong)band;
            foreach (uint minimum in minima.Slice(band * RowsPerBand, RowsPerBand))
            {
                key = StableHash.Combine(key, minimum);
            }

            keys[band] = StableHash.Mix(key) & KeyMask;
        }

        return new NearDuplicateSignature(keys);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static NearDuplicateSignature? Parse(ReadOnlySpan<char> printed)
    {
        Span<byte> bytes = stackalloc byte[Bands * BytesPerBand];
        if (printed.Length != Bands * BytesPerBand / 3 * 4 || Base64Url.DecodeFromChars(printed, bytes, out _, out int written) != OperationStatus.Done || written != bytes.Length)
        {
            return null;
        }

        ulong[] keys = new ulong[Bands];
        for (int i = 0; i < bytes.Length; i++)
        {
            keys[i / BytesPerBand] |= (ulong)bytes[i] << (8 * (i % BytesPerBand));
        }

        return new NearDuplicateSignature(keys);
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Bands * BytesPerBand];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(_keys[i / BytesPerBand] >> (8 * (i % BytesPerBand)));
        }

        return Base64Url.EncodeToString(bytes);
    }

    /// <inheritdoc/>
    public bool Equals(NearDuplicateSignature? other) => other is not null && Keys.SequenceEqual(other.Keys);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NearDuplicateSignature);

    /// <inheritdoc/>
    public override int GetHashCode() => _keys[0].GetHashCode();
}
