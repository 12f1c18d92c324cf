namespace Ingest.Sources.Tabular;

/// <summary>
/// Records of delimited values (RFC 4180) as cells of bytes. CsvHelper's parser is not used here: after an unclosed quote it
/// has consumed the rows that follow, while a broken row must cost that row alone. So a record is framed first, line by line,
/// and a broken one gives back every line but its first. Giving back stays linear: quotes alone open and close, so lines
/// swallowed by one unclosed quote hold no second one.
/// </summary>
internal sealed class CsvRecordReader(InputStream stream, CsvDialect dialect, long maximumRecordBytes)
{
    private readonly List<Range> _cells = [];
    private int _scanned;
    private bool _quoted;

    /// <summary>Number of the record's first line, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Cells of the record as they stand, quotes included; valid until the next read.</summary>
    public IReadOnlyList<Range> Cells => _cells;

    /// <summary>The record's bytes; valid until the next read.</summary>
    public ReadOnlyMemory<byte> Record { get; private set; }

    private long NextLine { get; set; } = 1;

    /// <summary>What a record can turn out to be.</summary>
    public enum Result
    {
        /// <summary>A record.</summary>
        Record,

        /// <summary>A quote that is closed in the middle of a cell.</summary>
        BrokenQuotes,

        /// <summary>A quote that is never closed.</summary>
        OpenQuote,

        /// <summary>Longer than the limit.</summary>
        TooLong,

        /// <summary>Cut by a break in the compression around the input.</summary>
        Cut,

        /// <summary>No more records.</summary>
        End,
    }

    /// <summary>Reads the next record; empty lines are passed over.</summary>
    public Result Read()
    {
        SkipEmptyLines();
        Line = NextLine;
        _cells.Clear();
        _scanned = 0;
        _quoted = false;
        if (stream.Peek(1).Length == 0)
        {
            return Result.End;
        }

        while (true)
        {
            Result? result = ReadCell();
            if (result is not null)
            {
                return result.Value;
            }
        }
    }

    /// <summary>Reads one cell; null: another follows.</summary>
    private Result? ReadCell()
    {
        int start = _scanned;
        if (At(_scanned) == '"')
        {
            if (!TryPassQuoted(out Result broken))
            {
                return broken;
            }
        }
        else
        {
            if (!TryPassPlain())
            {
                return GiveUp(Result.TooLong);
            }
        }

        int end = At(_scanned);
        if (end == dialect.Delimiter)
        {
            _cells.Add(start.._scanned++);
            return null;
        }

        if (end < 0 && stream.Defect is not null)
        {
            return GiveUpAtCut();
        }

        int length = end < 0 ? _scanned : _scanned + 1;
        int textEnd = _scanned > start && At(_scanned - 1) == '\r' ? _scanned - 1 : _scanned;
        _cells.Add(start..textEnd);
        return Finish(length);
    }

    private bool TryPassPlain()
    {
        while (true)
        {
            ReadOnlySpan<byte> rest = stream.Window.Span[_scanned..];
            int end = rest.IndexOfAny(dialect.Delimiter, dialect.LineBreak);
            _scanned += end < 0 ? rest.Length : end;
            if (_scanned > maximumRecordBytes)
            {
                return false;
            }

            if (end >= 0 || !stream.PeekMore())
            {
                return true;
            }
        }
    }

    private bool TryPassQuoted(out Result broken)
    {
        broken = Result.BrokenQuotes;
        _quoted = true;
        _scanned++;
        while (true)
        {
            ReadOnlySpan<byte> window = stream.Window.Span;
            int quote = window[_scanned..].IndexOf((byte)'"');
            _scanned = quote < 0 ? window.Length : _scanned + quote;
            if (_scanned > maximumRecordBytes)
            {
                broken = GiveUp(Result.TooLong);
                return false;
            }

            if (quote >= 0)
            {
                if (At(_scanned + 1) != '"')
                {
                    _scanned++;
                    break;
                }

                _scanned += 2;
            }
            else if (!stream.PeekMore())
            {
                broken = stream.Defect is null ? GiveUp(Result.OpenQuote) : GiveUpAtCut();
                return false;
            }
        }

        int next = At(_scanned);
        if (next == '\r' && At(_scanned + 1) is '\n' or -1)
        {
            _scanned++;
            next = At(_scanned);
        }

        if (next < 0 || next == dialect.Delimiter || next == dialect.LineBreak)
        {
            return true;
        }

        broken = GiveUp(Result.BrokenQuotes);
        return false;
    }

    private Result Finish(int length)
    {
        Record = stream.Window[..length];
        NextLine += _quoted ? Math.Max(1, Record.Span.Count(dialect.LineBreak)) : 1;
        stream.Advance(length);
        return Result.Record;
    }

    private Result GiveUpAtCut()
    {
        stream.Advance(stream.Window.Length);
        return Result.Cut;
    }

    /// <summary>Passes over the first line alone, so that reading goes on with the second.</summary>
    private Result GiveUp(Result result)
    {
        NextLine++;
        int lineEnd = stream.Window.Span.IndexOf(dialect.LineBreak);
        if (lineEnd >= 0)
        {
            stream.Advance(lineEnd + 1);
            return result;
        }

        bool ended = false;
        while (!ended && stream.Peek(1) is { Length: > 0 } window)
        {
            int end = window.Span.IndexOf(dialect.LineBreak);
            ended = end >= 0;
            stream.Advance(ended ? end + 1 : window.Length);
        }

        return result;
    }

    private void SkipEmptyLines()
    {
        while (stream.Peek(1) is { Length: > 0 } window && window.Span[0] is (byte)'\r' or (byte)'\n')
        {
            NextLine += window.Span[0] == dialect.LineBreak ? 1 : 0;
            stream.Advance(1);
        }
    }

    /// <summary>The byte at a place of the look-ahead; -1 behind the end of the input.</summary>
    private int At(int index)
    {
        while (index >= stream.Window.Length)
        {
            if (!stream.PeekMore())
            {
                return -1;
            }
        }

        return stream.Window.Span[index];
    }
}
