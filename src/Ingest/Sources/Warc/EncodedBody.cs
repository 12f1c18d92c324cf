namespace Ingest.Sources.Warc;

/// <summary>
/// An encoded body as a decoder reads it. .NET's decoders of Brotli and deflate end without an exception where the data is cut; but they stop reading once they
/// have seen its end, so one that asks for more than there is has not.
/// </summary>
internal sealed class EncodedBody(ReadOnlyMemory<byte> body) : ForwardStream
{
    private ReadOnlyMemory<byte> _rest = body;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool IsAskedBeyondEnd { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        IsAskedBeyondEnd |= _rest.IsEmpty && !buffer.IsEmpty;
        int given = Math.Min(_rest.Length, buffer.Length);
        _rest.Span[..given].CopyTo(buffer);
        _rest = _rest[given..];
        return given;
    }
}
