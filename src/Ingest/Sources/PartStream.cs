namespace Ingest.Sources;

/// <summary>The first bytes of what is left in another stream, as if it ended there. Does not own the other stream.</summary>
internal sealed class PartStream(Stream inner, long length) : ForwardStream
{
    /// <summary>Bytes not read yet.</summary>
    public long Left { get; private set; } = length;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer[..(int)Math.Min(buffer.Length, Left)]);
        Left -= read;
        return read;
    }
}
