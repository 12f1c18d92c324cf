namespace Ingest.Sources.Compression;

/// <summary>A decoder made at the first read, for one that reads when it is made: what it throws then is explained like any other damage.</summary>
internal sealed class DeferredStream(InputStream compressed, Func<Stream, Stream> open) : ForwardStream
{
    private Stream? _decoder;

    public override int Read(Span<byte> buffer) => (_decoder ??= open(compressed)).Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder?.Dispose();
            compressed.Dispose();
        }

        base.Dispose(disposing);
    }
}
