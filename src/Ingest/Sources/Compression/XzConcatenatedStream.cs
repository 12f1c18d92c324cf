using SharpCompress.Compressors.Xz;

namespace Ingest.Sources.Compression;

/// <summary>Xz streams one behind the other, with zero padding between them; the decoder itself stops after the first.</summary>
internal sealed class XzConcatenatedStream(InputStream compressed) : ForwardStream
{
    private XZStream? _decoder;

    public override int Read(Span<byte> buffer)
    {
        byte[] target = new byte[Math.Min(buffer.Length, 64 * 1024)];
        while (_decoder is not null || TryOpen())
        {
            int read = _decoder!.Read(target, 0, target.Length);
            if (read > 0)
            {
                target.AsSpan(0, read).CopyTo(buffer);
                return read;
            }

            _decoder = null;
        }

        return 0;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryOpen()
    {
        while (compressed.Peek(1) is { Length: > 0 } window && window.Span[0] == 0)
        {
            compressed.Advance(1);
        }

        ReadOnlyMemory<byte> head = compressed.Peek(XzCompression.Magic.Length);
        if (head.Length == 0)
        {
            return false;
        }

        if (!head.Span.StartsWith(XzCompression.Magic))
        {
            throw new InvalidDataException("something that is not xz follows");
        }

        _decoder = new XZStream(compressed);
        return true;
    }
}
