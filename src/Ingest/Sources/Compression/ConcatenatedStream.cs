using System.Globalization;
using Ingest.Outcomes;

namespace Ingest.Sources.Compression;

/// <summary>
/// Streams of one compression one behind the other, with zero padding between and behind them, for decoders that stop after the first, or lose what they have
/// read when something else follows.
/// </summary>
/// <param name="compressed">The streams.</param>
/// <param name="compression">Tells where one begins.</param>
/// <param name="trailingData">The code for something else that follows.</param>
/// <param name="open">Opens the decoder of one stream, which must leave what is behind it unread.</param>
internal sealed class ConcatenatedStream(InputStream compressed, ICompression compression, ReasonCode trailingData, Func<Stream, Stream> open) : ForwardStream
{
    /// <summary>Bytes by which the longest magic is known, that of bzip2.</summary>
    private const int MagicLength = 10;

    private Stream? _decoder;
    private byte _firstByte;

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
            int zeros = window.Span.IndexOfAnyExcept((byte)0);
            compressed.Advance(zeros < 0 ? window.Length : zeros);
        }

        ReadOnlySpan<byte> head = compressed.Peek(MagicLength).Span;
        if (head.Length == 0)
        {
            return false;
        }

        if (!compression.Recognises(head))
        {
            throw head.Length < MagicLength && head[0] == _firstByte ? new EndOfStreamException("it ends where another stream begins") : Trailing();
        }

        _firstByte = head[0];
        _decoder = open(compressed);
        return true;
    }

    private DamagedStreamException Trailing()
    {
        string name = compression.Suffixes[0].TrimStart('.');
        string message = string.Create(CultureInfo.InvariantCulture, $"something that is not {name} follows the {name} data (at byte {compressed.Position})");
        return new DamagedStreamException(new StreamDefect(trailingData, message) { IsBehindTheData = true });
    }
}
