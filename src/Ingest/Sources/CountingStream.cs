using System.Runtime.ExceptionServices;

namespace Ingest.Sources;

/// <summary>
/// The raw input with the bytes read from it counted, for progress; seeks where the input does. A read fills its buffer unless the input
/// ends: what decoders still give of damaged data must not depend on the pieces in which a pipe hands it over.
/// </summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    private long _bytesRead;
    private volatile bool _isWaiting;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Bytes read so far, those read twice counted twice; may be asked from any thread.</summary>
    public long BytesRead => Volatile.Read(ref _bytesRead);

    /// <summary>Whether a read has begun and not ended; may be asked from any thread.</summary>
    public bool IsWaiting => _isWaiting;

    public override bool CanRead => true;

    public override bool CanSeek => inner.CanSeek;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        // What came before a failure is handed over first.
        ExceptionDispatchInfo? failure = _failure;
        _failure = null;
        failure?.Throw();
        int read = Fill(buffer);
        Volatile.Write(ref _bytesRead, _bytesRead + read);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Fill(Span<byte> buffer)
    {
        int read = 0;
        _isWaiting = true;
        try
        {
            int got;
            while (read < buffer.Length && (got = inner.Read(buffer[read..])) > 0)
            {
                read += got;
            }
        }
        catch (IOException exception) when (read > 0)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
        finally
        {
            _isWaiting = false;
        }

        return read;
    }
}
