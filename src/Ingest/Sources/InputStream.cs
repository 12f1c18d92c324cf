using System.Diagnostics.CodeAnalysis;

namespace Ingest.Sources;

/// <summary>
/// The bytes of an input as sources read them: buffered, with look-ahead, counted, and ending quietly where the data breaks.
/// A broken stream ends like a whole one, and <see cref="Defect"/> says why; so each source has one end to handle.
/// Not thread-safe, except <see cref="Position"/>.
/// </summary>
internal sealed class InputStream : Stream
{
    private const int InitialBuffer = 64 * 1024;

    /// <summary>A buffer that one long line has made larger than this, in bytes, is given up behind it.</summary>
    private const int LargestKeptBuffer = 4 << 20;

    /// <summary>Bytes by which the buffer grows at most, unless more are asked for.</summary>
    private const int LargestStep = 32 << 20;


    private readonly Stream _inner;
    private readonly Func<Exception, StreamDefect?> _explain;
    private readonly Func<int, StreamDefect?>? _limit;
    private byte[] _buffer = new byte[InitialBuffer];
    private int _start;
    private int _end;
    private long _position;
    private bool _ended;

    /// <summary>Wraps a stream.</summary>
    /// <param name="inner">Where the bytes come from; disposed with this.</param>
    /// <param name="explain">Turns an exception of <paramref name="inner"/> into a defect; null result: rethrow.</param>
    /// <param name="limit">Told the length of each read from <paramref name="inner"/>; gives the limit it breaks, or null.</param>
    public InputStream(Stream inner, Func<Exception, StreamDefect?>? explain = null, Func<int, StreamDefect?>? limit = null)
    {
        _inner = inner;
        _explain = explain ?? ExplainReading;
        _limit = limit;
    }

    /// <summary>What cut the stream short behind the look-ahead; null for a sound end.</summary>
    public StreamDefect? Defect { get; private set; }

    /// <summary>Whether data is missing behind the look-ahead.</summary>
    public bool IsCut => Defect is { IsBehindTheData: false };

    /// <summary>The stream beneath when it can seek and nothing was read from it, so archives can be read by their directory.</summary>
    public Stream? Seekable => _inner.CanSeek && Position == 0 ? _inner : null;

    /// <summary>The gzip members beneath; null where there are none.</summary>
    public IMemberStream? Members => _inner as IMemberStream;

    /// <summary>Bytes in look-ahead.</summary>
    public ReadOnlyMemory<byte> Window => _buffer.AsMemory(_start, _end - _start);

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <summary>Bytes handed out so far; may be read from any thread.</summary>
    public override long Position
    {
        get => Volatile.Read(ref _position);
        set => throw new NotSupportedException();
    }

    /// <summary>Looks ahead: at least <paramref name="count"/> bytes, fewer only at the end.</summary>
    public ReadOnlyMemory<byte> Peek(int count)
    {
        while (_end - _start < count && Fill(count))
        {
        }

        return Window;
    }

    /// <summary>Lengthens the look-ahead by one read; false at the end.</summary>
    public bool PeekMore() => Fill(_end - _start + 1);

    /// <summary>Passes over bytes of the look-ahead.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _end - _start);
        _start += count;
        Volatile.Write(ref _position, _position + count);
    }

    /// <summary>Puts bytes back in front of what is unread, as when a record turns out to be shorter than it said.</summary>
    public void PushBack(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _start)
        {
            int unread = _end - _start;
            byte[] larger = new byte[bytes.Length + unread + InitialBuffer];
            Window.Span.CopyTo(larger.AsSpan(bytes.Length));
            (_buffer, _start, _end) = (larger, bytes.Length, bytes.Length + unread);
        }

        _start -= bytes.Length;
        bytes.CopyTo(_buffer.AsSpan(_start));
        Volatile.Write(ref _position, _position - bytes.Length);
    }

    /// <summary>Passes over bytes; the number passed is smaller only at the end.</summary>
    public long Skip(long count)
    {
        long left = count;
        while (left > 0 && Peek(1).Length > 0)
        {
            int step = (int)Math.Min(left, _end - _start);
            Advance(step);
            left -= step;
        }

        return count - left;
    }

    /// <summary>Hands over the defect once, to the source whose record it cut; what nobody takes, the reader reports.</summary>
    public bool TryTakeDefect([NotNullWhen(true)] out StreamDefect? defect)
    {
        defect = _start == _end ? Defect : null;
        Defect = defect is null ? Defect : null;
        return defect is not null;
    }

    /// <summary>Marks the defect as reported.</summary>
    public void Settle() => Defect = null;

    /// <summary>After a defect: goes on with the next member; false when the format has none.</summary>
    public bool TryResume()
    {
        if (!_ended || _start != _end || Members is not { } members || !members.TryResume())
        {
            return false;
        }

        _ended = false;
        return true;
    }

    /// <summary>Goes to another place of the file, as if everything before it had been read.</summary>
    public void MoveTo(RestartPoint place)
    {
        if (Members is { } members)
        {
            members.MoveTo(place.Offset, place.Position);
        }
        else
        {
            _inner.Position = place.Offset;
        }

        (_start, _end, _ended, Defect) = (0, 0, false, null);
        Volatile.Write(ref _position, place.Position);
    }

    /// <summary>Fills the buffer; gives fewer bytes only at the end. Some decoders (xz) take a short read for the end.</summary>
    public override int Read(Span<byte> buffer)
    {
        int read = 0;
        while (read < buffer.Length && Peek(1).Length > 0)
        {
            int step = Math.Min(_end - _start, buffer.Length - read);
            Window.Span[..step].CopyTo(buffer[read..]);
            Advance(step);
            read += step;
        }

        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static StreamDefect? ExplainReading(Exception exception) => exception switch
    {
        DamagedStreamException damaged => damaged.Defect,
        IOException or UnauthorizedAccessException => new StreamDefect(SourceCodes.InputUnreadable, exception.Message),
        _ => null,
    };

    private bool Fill(int wanted)
    {
        if (_ended)
        {
            return false;
        }

        MakeRoom(wanted);
        int read = ReadInner();
        _end += read;
        if (read > 0 && _limit?.Invoke(read) is { } broken)
        {
            Defect = broken;
            _ended = true;
        }

        _ended |= read == 0;
        return read > 0;
    }

    private int ReadInner()
    {
        try
        {
            return _inner.Read(_buffer.AsSpan(_end));
        }
        catch (Exception exception) when (_explain(exception) is { } defect)
        {
            Defect = defect;
            _ended = true;
            return 0;
        }
    }

    private void MakeRoom(int wanted)
    {
        if (_start == _end)
        {
            (_start, _end) = (0, 0);
            if (_buffer.Length > LargestKeptBuffer && wanted <= InitialBuffer)
            {
                _buffer = new byte[InitialBuffer];
            }
        }

        if (_end < _buffer.Length && _start + wanted <= _buffer.Length)
        {
            return;
        }

        int unread = _end - _start;
        byte[] target = wanted > _buffer.Length || unread == _buffer.Length
            ? new byte[Math.Max(wanted, checked(_buffer.Length + Math.Min(_buffer.Length, LargestStep)))]
            : _buffer;
        Window.Span.CopyTo(target);
        (_buffer, _start, _end) = (target, 0, unread);
    }
}
