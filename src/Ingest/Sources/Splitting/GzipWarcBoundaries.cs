using System.IO.Compression;

namespace Ingest.Sources.Splitting;

/// <summary>
/// Parts of a WARC whose records are gzip members of their own, as the standard recommends. A boundary is not only a member's
/// magic bytes, which compressed data may hold by chance: what stands there must unpack to the start of a WARC record.
/// </summary>
internal static class GzipWarcBoundaries
{
    private const int BufferLength = 1 << 20;
    private const int ProbeLength = 4096;

    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 8];

    /// <summary>Whether the bytes are a gzip member that holds the start of a WARC record.</summary>
    public static bool IsGzipWarc(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith(Magic))
        {
            return false;
        }

        try
        {
            Span<byte> start = stackalloc byte[7];
            using var packed = new MemoryStream(bytes[..Math.Min(bytes.Length, ProbeLength)].ToArray(), writable: false);
            using var gzip = new GZipStream(packed, CompressionMode.Decompress);
            return gzip.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.StartsWith("WARC/1."u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Cuts at the first record that begins behind each target size.</summary>
    public static List<InputSplit> Split(FileStream file, long targetBytes, CancellationToken cancellationToken)
    {
        var parts = new List<InputSplit>();
        long start = 0;
        while (start < file.Length)
        {
            long end = NextRecord(file, start + targetBytes, cancellationToken);
            parts.Add(new InputSplit(start, end, null));
            start = end;
        }

        return parts;
    }

    private static long NextRecord(FileStream file, long from, CancellationToken cancellationToken)
    {
        byte[] buffer = new byte[BufferLength];
        long position = from;
        while (position < file.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            file.Position = position;
            int read = file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, read);
            bool isLast = position + read == file.Length;
            int usable = isLast ? read : read - ProbeLength;
            for (int at = bytes.IndexOf(Magic); at >= 0 && at < usable; at = NextMagic(bytes, at))
            {
                if (IsGzipWarc(bytes[at..]))
                {
                    return position + at;
                }
            }

            position += usable;
        }

        return file.Length;
    }

    private static int NextMagic(ReadOnlySpan<byte> bytes, int at)
    {
        int next = bytes[(at + 1)..].IndexOf(Magic);
        return next < 0 ? -1 : at + 1 + next;
    }
}
