using System.Buffers.Text;

namespace Ingest.Sources.Warc;

/// <summary>Undoes chunked transfer coding (RFC 9112, 7.1).</summary>
internal static class ChunkedBody
{
    private const int LongestSizeLine = 1024;

    /// <summary>
    /// The body. Many archives keep the header but store the body already put together: what does not begin with a chunk is
    /// returned as it is.
    /// </summary>
    /// <param name="body">The stored body.</param>
    /// <param name="isWhole">False: the chunks break off, and what stood before is returned.</param>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> body, out bool isWhole)
    {
        isWhole = true;
        if (!TryReadSize(body.Span, out long size, out int head) || !IsChunk(body.Span, size, head))
        {
            return body;
        }

        byte[] joined = new byte[body.Length];
        int length = 0;
        ReadOnlyMemory<byte> rest = body;
        while (TryReadSize(rest.Span, out size, out head))
        {
            if (size == 0)
            {
                return joined.AsMemory(0, length);
            }

            int taken = (int)Math.Min(size, rest.Length - head);
            rest.Span.Slice(head, taken).CopyTo(joined.AsSpan(length));
            length += taken;
            rest = rest[(head + taken)..];
            rest = rest.Span.StartsWith("\r\n"u8) ? rest[2..] : rest.Span.StartsWith("\n"u8) ? rest[1..] : rest;
        }

        isWhole = false;
        return joined.AsMemory(0, length);
    }

    private static bool IsChunk(ReadOnlySpan<byte> body, long size, int head) =>
        size >= body.Length - head || size == 0 || body[(head + (int)size)..] is [(byte)'\r' or (byte)'\n', ..];

    private static bool TryReadSize(ReadOnlySpan<byte> bytes, out long size, out int head)
    {
        size = 0;
        head = bytes[..Math.Min(bytes.Length, LongestSizeLine)].IndexOf((byte)'\n') + 1;
        return head > 0
            && Utf8Parser.TryParse(bytes[..head].TrimStart((byte)' '), out size, out int digits, 'x')
            && size >= 0
            && bytes[..head].TrimStart((byte)' ')[digits..].TrimStart(" \t\r\n"u8) is [] or [(byte)';', ..];
    }
}
