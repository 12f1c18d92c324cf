namespace Ingest.Decoding;

/// <summary>Byte order marks.</summary>
internal static class ByteOrderMark
{
    /// <summary>The charset a mark at the start names and the mark's length; null and 0 without one.</summary>
    public static (string? Charset, int Length) Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),

        // UTF-32 first: its little-endian mark starts with that of UTF-16. (HTML forbids UTF-32; text dumps have it.)
        [0xFF, 0xFE, 0, 0, ..] => ("utf-32le", 4),
        [0, 0, 0xFE, 0xFF, ..] => ("utf-32be", 4),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => (null, 0),
    };
}
