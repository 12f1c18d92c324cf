namespace Ingest.Pipeline.Runs;

/// <summary>Lends a stream to a compressor that closes what it writes to.</summary>
internal sealed class BorrowedStream(Stream owner) : Stream
{
    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => owner.Length;

    public override long Position { get => owner.Position; set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer) => owner.Write(buffer);

    public override void Write(byte[] buffer, int offset, int count) => owner.Write(buffer, offset, count);

    public override void Flush() => owner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
