namespace Ingest.Export;

/// <summary>Cuts a file of rows at its line ends. Memory is bounded by the longest row.</summary>
/// <param name="file">The file; the caller's to close.</param>
/// <param name="hasQuotes">Whether line ends between quotation marks belong to the row (CSV); JSON escapes its own.</param>
internal sealed class RowLines(Stream file, bool hasQuotes)
{
    private const int FirstBufferBytes = 1 << 16;

    // A row holds one page of --max-item-bytes (64 MiB) several times at most; an array ends at 2 GiB.
    private const int MaximumRowBytes = 1 << 30;

    private byte[] buffer = new byte[FirstBufferBytes];
    private int start;
    private int end;

    /// <summary>The rows in order, each with its line end; valid until the next is asked for.</summary>
    /// <exception cref="IOException">A row is longer than 1 GiB.</exception>
    public IEnumerable<ReadOnlyMemory<byte>> Read()
    {
        int scanned = 0;
        bool isQuoted = false;
        do
        {
            while (FindEnd(ref scanned, ref isQuoted))
            {
                ReadOnlyMemory<byte> row = buffer.AsMemory(start, scanned - start);
                start = scanned;
                yield return row;
            }

            scanned -= start;
        }
        while (Fill());

        if (end > start)
        {
            yield return buffer.AsMemory(start, end - start);
        }
    }

    private bool FindEnd(ref int scanned, ref bool isQuoted)
    {
        while (scanned < end)
        {
            ReadOnlySpan<byte> rest = buffer.AsSpan(scanned, end - scanned);
            int found = !hasQuotes ? rest.IndexOf((byte)'\n') : isQuoted ? rest.IndexOf((byte)'"') : rest.IndexOfAny((byte)'\n', (byte)'"');
            if (found < 0)
            {
                scanned = end;
                return false;
            }

            scanned += found + 1;
            if (rest[found] == '\n')
            {
                return true;
            }

            // A doubled mark inside a cell closes and opens again.
            isQuoted = !isQuoted;
        }

        return false;
    }

    // Moves what is left to the front, so that it starts at 0.
    private bool Fill()
    {
        buffer.AsSpan(start, end - start).CopyTo(buffer);
        end -= start;
        start = 0;
        if (end == buffer.Length)
        {
            Array.Resize(ref buffer, end < MaximumRowBytes ? end * 2 : throw new IOException("a row is longer than 1 GiB, which is more than can be read back"));
        }

        int got = file.Read(buffer, end, buffer.Length - end);
        end += got;
        return got > 0;
    }
}
