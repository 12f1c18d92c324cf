namespace Ingest.Export;

/// <summary>
/// Passes a gzip file through and sets its header's operating system (byte 9, RFC 1952 §2.3.1) to "unknown": the framework
/// writes the one it runs on, and the same records must give the same bytes everywhere.
/// </summary>
internal sealed class NeutralGzipHeaderStream(Stream output) : Stream
{
    private const int OperatingSystemOffset = 9;
    private const byte Unknown = 255;

    private long _position;

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override void Flush() => output.Flush();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        long target = OperatingSystemOffset - _position;
        if (target >= 0 && target < buffer.Length)
        {
            output.Write(buffer[..(int)target]);
            output.WriteByte(Unknown);
            output.Write(buffer[((int)target + 1)..]);
        }
        else
        {
            output.Write(buffer);
        }

        _position += buffer.Length;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            output.Dispose();
        }

        base.Dispose(disposing);
    }
}
