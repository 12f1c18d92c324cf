namespace Ingest.Sources;

/// <summary>Reads an item's bytes within the limit.</summary>
internal static class ItemBytes
{
    private const int FirstGuess = 32 * 1024;

    /// <summary>All that is left; false when it is more than <paramref name="maximum"/>, which then stays unread.</summary>
    public static bool TryReadToEnd(InputStream stream, long maximum, out byte[] bytes) =>
        Read(stream, maximum + 1, out bytes) <= maximum;

    /// <summary>Up to <paramref name="count"/> bytes; fewer only at the end. Memory grows with what is there, not with what a header claims.</summary>
    public static byte[] ReadUpTo(InputStream stream, long count)
    {
        Read(stream, count, out byte[] bytes);
        return bytes;
    }

    private static int Read(InputStream stream, long count, out byte[] bytes)
    {
        byte[] buffer = new byte[Math.Min(count, FirstGuess)];
        int length = 0;
        while (length < count)
        {
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(Math.Min(count, Array.MaxLength), buffer.Length * 2L));
            }

            int read = stream.Read(buffer.AsSpan(length));
            if (read == 0)
            {
                break;
            }

            length += read;
        }

        bytes = length == buffer.Length ? buffer : buffer[..length];
        return length;
    }
}
