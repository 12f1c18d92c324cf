namespace Ingest.Sources;

/// <summary>Lines of a stream, whatever their length up to a limit; longer ones are passed over and reported as such.</summary>
internal sealed class LineReader(InputStream stream, long maximumLineBytes, byte lineBreak = (byte)'\n')
{
    /// <summary>The line without its line break; valid until the next read. Empty when <see cref="IsTooLong"/>.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line was longer than the limit.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Whether a line break ended the line, rather than the input.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Byte offset of the line in the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>Number of the line, from 1.</summary>
    public long Number { get; set; }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool Read()
    {
        Offset = stream.Position;
        IsTooLong = false;
        int scanned = 0;
        while (true)
        {
            ReadOnlySpan<byte> window = stream.Window.Span;
            int found = window[scanned..].IndexOf(lineBreak);
            if (found >= 0)
            {
                return Take(scanned + found, breakLength: 1);
            }

            scanned = window.Length;
            if (scanned > maximumLineBytes)
            {
                return PassOver();
            }

            if (!stream.PeekMore())
            {
                return scanned > 0 && Take(scanned, breakLength: 0);
            }
        }
    }

    private bool Take(int length, int breakLength)
    {
        ReadOnlyMemory<byte> line = stream.Window[..length];
        stream.Advance(length + breakLength);
        IsTooLong = length > maximumLineBytes;
        IsTerminated = breakLength > 0;
        Line = IsTooLong ? default : line.Span.EndsWith("\r"u8) ? line[..^1] : line;
        Number++;
        return true;
    }

    private bool PassOver()
    {
        IsTerminated = false;
        while (!IsTerminated && stream.Peek(1) is { Length: > 0 } window)
        {
            int found = window.Span.IndexOf(lineBreak);
            IsTerminated = found >= 0;
            stream.Advance(IsTerminated ? found + 1 : window.Length);
        }

        Line = default;
        IsTooLong = true;
        Number++;
        return true;
    }
}
