using System.Buffers.Binary;

namespace Ingest.Sources.Compression;

/// <summary>A gzip member's header (RFC 1952, 2.3).</summary>
internal static class GzipHeader
{
    private const int FixedLength = 10;
    private const int HasChecksum = 2;
    private const int HasExtra = 4;
    private const int HasName = 8;
    private const int HasComment = 16;
    private const int ReservedFlags = 0xE0;

    /// <summary>Whether a member starts here: magic, the only method there is, no reserved flag.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 4 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8 && (bytes[3] & ReservedFlags) == 0;

    /// <summary>Passes over a header that <see cref="IsAt"/> saw; false when the input ends inside it.</summary>
    public static bool TrySkip(InputStream stream)
    {
        ReadOnlySpan<byte> head = stream.Peek(FixedLength).Span;
        if (head.Length < FixedLength)
        {
            return false;
        }

        int flags = head[3];
        stream.Advance(FixedLength);
        return ((flags & HasExtra) == 0 || TrySkipExtra(stream))
            && ((flags & HasName) == 0 || TrySkipText(stream))
            && ((flags & HasComment) == 0 || TrySkipText(stream))
            && ((flags & HasChecksum) == 0 || stream.Skip(2) == 2);
    }

    private static bool TrySkipExtra(InputStream stream)
    {
        ReadOnlySpan<byte> length = stream.Peek(2).Span;
        if (length.Length < 2)
        {
            return false;
        }

        int extra = BinaryPrimitives.ReadUInt16LittleEndian(length);
        return stream.Skip(extra + 2) == extra + 2;
    }

    private static bool TrySkipText(InputStream stream)
    {
        while (stream.Peek(1) is { Length: > 0 } window)
        {
            int end = window.Span.IndexOf((byte)0);
            stream.Advance(end < 0 ? window.Length : end + 1);
            if (end >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
