namespace Ingest.Sources;

/// <summary>UTF-16 without a byte order mark, by its NUL bytes: text in it has NULs in one half of its byte pairs and none in the other.</summary>
internal static class UnmarkedUtf16
{
    private const int SampleBytes = 64 << 10;

    /// <summary>The charset; null where it is something else.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, SampleBytes) & ~1)];
        int evenNuls = 0;
        int oddNuls = 0;
        for (int i = 0; i < sample.Length; i += 2)
        {
            evenNuls += sample[i] == 0 ? 1 : 0;
            oddNuls += sample[i + 1] == 0 ? 1 : 0;
        }

        // Spaces and line ends alone give one NUL in ten pairs, in any script that has spaces.
        int pairs = sample.Length / 2;
        if (pairs < 4 || (evenNuls > 0 && oddNuls > 0))
        {
            return null;
        }

        return oddNuls * 10 > pairs ? "utf-16le" : evenNuls * 10 > pairs ? "utf-16be" : null;
    }
}
