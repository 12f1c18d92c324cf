using System.Buffers;

namespace Ingest.Decoding;

/// <summary>Tells text from what is none: images, archives, PDF, executables, noise.</summary>
internal static class BinaryContent
{
    private const int SampleBytes = 64 << 10;

    // Escape opens the shifts of ISO-2022-JP and terminal colours, so it is text here.
    private static readonly char[] Controls = [.. Enumerable.Range(0, 0x20).Where(static c => c is not ((>= 0x08 and <= 0x0D) or 0x1B)).Select(static c => (char)c)];
    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(Controls);
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create([.. Controls.Select(static c => (byte)c)]);

    /// <summary>
    /// Whether the bytes are no text in any charset but UTF-16 and UTF-32. One control character in a hundred marks binary
    /// data: text has practically none, compressed or executable data about one in nine; stray NULs in old pages stay below.
    /// </summary>
    public static bool Looks(ReadOnlySpan<byte> bytes) => HasBinarySignature(bytes) || HasManyOf(ControlBytes, bytes);

    /// <summary>The same for text that a container gave.</summary>
    public static bool Looks(ReadOnlySpan<char> text) => HasManyOf(ControlCharacters, text);

    // Text has hardly any, so searching for them is faster than looking at every character.
    private static bool HasManyOf<T>(SearchValues<T> controls, ReadOnlySpan<T> text)
        where T : IEquatable<T>
    {
        ReadOnlySpan<T> rest = text[..Math.Min(text.Length, SampleBytes)];
        int most = rest.Length / 100;
        int found = 0;
        while (found <= most && rest.IndexOfAny(controls) is int at and >= 0)
        {
            found++;
            rest = rest[(at + 1)..];
        }

        return found > most;
    }

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
