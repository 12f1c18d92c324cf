namespace Ingest.Decoding;

/// <summary>Tells text from what is none: images, archives, PDF, executables, noise.</summary>
internal static class BinaryContent
{
    private const int SampleBytes = 64 << 10;

    /// <summary>
    /// Whether the bytes are no text in any charset but UTF-16 and UTF-32. One control character in a hundred marks binary
    /// data: text has practically none, compressed or executable data about one in nine; stray NULs in old pages stay below.
    /// </summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        if (HasBinarySignature(bytes))
        {
            return true;
        }

        ReadOnlySpan<byte> sample = bytes[..Math.Min(bytes.Length, SampleBytes)];
        int controls = 0;
        foreach (byte b in sample)
        {
            controls += IsControl(b) ? 1 : 0;
        }

        return controls * 100 > sample.Length;
    }

    /// <summary>The same for text that a container gave.</summary>
    public static bool Looks(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> sample = text[..Math.Min(text.Length, SampleBytes)];
        int controls = 0;
        foreach (char c in sample)
        {
            controls += c < 0x20 && IsControl((byte)c) ? 1 : 0;
        }

        return controls * 100 > sample.Length;
    }

    // Escape opens the shifts of ISO-2022-JP and terminal colours, so it is text here.
    private static bool IsControl(byte b) => b < 0x20 && b is not ((>= 0x08 and <= 0x0D) or 0x1B);

    private static bool HasBinarySignature(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8)
        || bytes.StartsWith("PK\x03\x04"u8)
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("\x7f\x45LF"u8)
        || bytes.StartsWith("{\\rtf"u8)
        || bytes is [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [0x1F, 0x8B, 0x08, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..]
        || (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && (bytes[8..].StartsWith("WEBP"u8) || bytes[8..].StartsWith("WAVE"u8)))
        || bytes.StartsWith("wOF2"u8)
        || bytes.StartsWith("wOFF"u8);
}
