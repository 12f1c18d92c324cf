namespace Ingest.Sources.Warc;

/// <summary>Knows the head of a record among bytes where none has to be: behind damage, or within what a lying length swallowed.</summary>
internal static class RecordHead
{
    /// <summary>Bytes that <see cref="IsAt"/> looks at, at most.</summary>
    public const int Length = 20;

    private static ReadOnlySpan<byte> Mark => "WARC/"u8;

    /// <summary>Whether the bytes begin with a version that can be one: 0.x of the drafts, 1.x of the standards.</summary>
    public static bool IsVersion(ReadOnlySpan<byte> bytes) => bytes.StartsWith("WARC/1."u8) || bytes.StartsWith("WARC/0."u8);

    /// <summary>Whether a line with nothing but a version stands here, and a field of WARC behind it: no text that only speaks of WARC.</summary>
    public static bool IsAt(ReadOnlySpan<byte> bytes)
    {
        if (!IsVersion(bytes))
        {
            return false;
        }

        ReadOnlySpan<byte> behind = bytes["WARC/1."u8.Length..].TrimStart("0123456789"u8);
        ReadOnlySpan<byte> fields = behind.StartsWith("\r\n"u8) ? behind[2..] : behind.StartsWith("\n"u8) ? behind[1..] : default;
        return fields.StartsWith("WARC-"u8) || fields.StartsWith("Content-"u8);
    }

    /// <summary>Where in a block the first record begins that its length had swallowed; -1 when there is none.</summary>
    /// <param name="block">What was read as the block.</param>
    /// <param name="behind">What stands directly behind it: a head may lie across the end.</param>
    public static int Find(ReadOnlySpan<byte> block, ReadOnlySpan<byte> behind)
    {
        int at = Find(block);
        if (at >= 0)
        {
            return at;
        }

        int tail = Math.Min(block.Length, Length - 1);
        int across = Find([.. block[^tail..], .. behind[..Math.Min(behind.Length, Length)]]);
        return across >= 0 && across < tail ? block.Length - tail + across : -1;
    }

    private static int Find(ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        for (int next = bytes.IndexOf(Mark); next >= 0; next = bytes[at..].IndexOf(Mark))
        {
            at += next;
            // Records whose fields come in another order are known by the end of the one before.
            if (IsAt(bytes[at..]) || (IsVersion(bytes[at..]) && bytes[..at].EndsWith("\r\n\r\n"u8)))
            {
                return at;
            }

            at += Mark.Length;
        }

        return -1;
    }
}
