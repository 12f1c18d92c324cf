namespace Ingest.Sources;

/// <summary>Reads an item's bytes within the limit.</summary>
internal static class ItemBytes
{
    private const int FirstGuess = 32 * 1024;
    private const int LargestSegment = 8 << 20;

    /// <summary>All that is left; false when it is more than <paramref name="maximum"/>, which then stays unread.</summary>
    public static bool TryReadToEnd(InputStream stream, long maximum, out byte[] bytes)
    {
        List<ArraySegment<byte>> segments = Read(stream, maximum + 1, out long length);
        bytes = length <= maximum ? Join(segments, length) : [];
        return length <= maximum;
    }

    /// <summary>Up to <paramref name="count"/> bytes; fewer only at the end. Memory grows with what is there, not with what a header claims.</summary>
    public static byte[] ReadUpTo(InputStream stream, long count) => Join(Read(stream, count, out long length), length);

    // Segments rather than one array that doubles: a large item would leave as much again behind, and one over the limit needs no array at all.
    private static List<ArraySegment<byte>> Read(InputStream stream, long count, out long length)
    {
        var segments = new List<ArraySegment<byte>>();
        int size = FirstGuess;
        for (length = 0; length < count; size = Math.Min(size * 2, LargestSegment))
        {
            byte[] segment = new byte[Math.Min(count - length, size)];
            int read = stream.Read(segment);
            length += read;
            segments.Add(new(segment, 0, read));
            if (read < segment.Length)
            {
                break;
            }
        }

        return segments;
    }

    private static byte[] Join(List<ArraySegment<byte>> segments, long length)
    {
        if (segments is [{ Array: { } only } single] && single.Count == only.Length)
        {
            return only;
        }

        byte[] bytes = new byte[length];
        int at = 0;
        foreach (ArraySegment<byte> segment in segments)
        {
            segment.AsSpan().CopyTo(bytes.AsSpan(at));
            at += segment.Count;
        }

        return bytes;
    }
}
