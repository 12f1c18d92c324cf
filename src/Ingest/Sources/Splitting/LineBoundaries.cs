namespace Ingest.Sources.Splitting;

/// <summary>Parts of JSONL: lines, counted so that a part's faults name the line of the file.</summary>
internal static class LineBoundaries
{
    private const int BufferLength = 1 << 20;

    /// <summary>Whether the file is JSONL: an object that ends on its first line, or a longer first line.</summary>
    public static bool IsJsonLines(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? head[3..] : head;
        int lineEnd = head.IndexOf((byte)'\n');
        ReadOnlySpan<byte> line = (lineEnd < 0 ? head : head[..lineEnd]).Trim(" \t\r"u8);
        return line is [(byte)'{', ..] && (lineEnd < 0 || line[^1] == (byte)'}');
    }

    /// <summary>Cuts behind the first line break after each target size.</summary>
    public static List<InputSplit> Split(FileStream file, long targetBytes, CancellationToken cancellationToken)
    {
        var parts = new List<InputSplit>();
        byte[] buffer = new byte[BufferLength];
        long position = 0;
        long start = 0;
        long firstLine = 1;
        long line = 1;
        file.Position = 0;
        for (int read = file.Read(buffer); read > 0; read = file.Read(buffer))
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> bytes = buffer.AsSpan(0, read);
            while (CutIn(bytes, start + targetBytes - position) is var cut && cut > 0)
            {
                line += bytes[..cut].Count((byte)'\n');
                position += cut;
                bytes = bytes[cut..];
                parts.Add(new InputSplit(start, position, firstLine));
                (start, firstLine) = (position, line);
            }

            line += bytes.Count((byte)'\n');
            position += bytes.Length;
        }

        if (position > start)
        {
            parts.Add(new InputSplit(start, position, firstLine));
        }

        return parts;
    }

    private static int CutIn(ReadOnlySpan<byte> bytes, long wanted)
    {
        if (wanted > bytes.Length)
        {
            return 0;
        }

        int from = (int)Math.Max(0, wanted - 1);
        return bytes[from..].IndexOf((byte)'\n') is var at && at < 0 ? 0 : from + at + 1;
    }
}
