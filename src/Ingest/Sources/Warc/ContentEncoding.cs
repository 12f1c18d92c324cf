using System.IO.Compression;

namespace Ingest.Sources.Warc;

/// <summary>
/// Undoes HTTP content codings. Archives often keep the header with a body that is decoded already, so a body that does not
/// look coded is taken as it is.
/// </summary>
internal sealed class ContentEncoding(SourceInput input)
{
    private const int MaximumCodings = 3;

    /// <summary>The body decoded; or the code and message of what is wrong with it. <paramref name="isWhole"/> is false when it breaks off.</summary>
    public (ReadOnlyMemory<byte> Body, StreamDefect? Defect) Decode(ReadOnlyMemory<byte> body, string? codings, out bool isWhole)
    {
        isWhole = true;
        string[] names = codings?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (names.Length > MaximumCodings)
        {
            return (body, new StreamDefect(WarcCodes.EncodingUnsupported, $"the body is encoded {names.Length} times over"));
        }

        for (int i = names.Length - 1; i >= 0 && body.Length > 0; i--)
        {
            (body, StreamDefect? defect) = DecodeOne(body, names[i].ToLowerInvariant(), ref isWhole);
            if (defect is not null)
            {
                return (body, defect);
            }
        }

        return (body, null);
    }

    private (ReadOnlyMemory<byte> Body, StreamDefect? Defect) DecodeOne(ReadOnlyMemory<byte> body, string coding, ref bool isWhole) => coding switch
    {
        // These tell their own end, and ask whether more follows it.
        "gzip" or "x-gzip" or "zstd" => Inflate(body, bytes => input.Decompress(new InputStream(bytes)), tellsEnd: true, ref isWhole),
        "deflate" => DecodeDeflate(body, ref isWhole),
        "br" => Inflate(body, bytes => Guarded(new BrotliStream(bytes, CompressionMode.Decompress)), tellsEnd: false, ref isWhole),
        "identity" or "none" or "utf-8" or "" => (body, null),
        _ when TextSniffer.IsText(body.Span) => (body, null),
        _ => (body, new StreamDefect(WarcCodes.EncodingUnsupported, $"the body is encoded as '{coding}', which cannot be undone")),
    };

    /// <summary>Both a zlib stream (as the standard says) and bare deflate data (as servers do) go by this name.</summary>
    private (ReadOnlyMemory<byte> Body, StreamDefect? Defect) DecodeDeflate(ReadOnlyMemory<byte> body, ref bool isWhole)
    {
        bool isZlib = body.Span is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) | flags) % 31 == 0;
        return Inflate(
            body,
            bytes => Guarded(isZlib ? new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress)),
            tellsEnd: false,
            ref isWhole);
    }

    private (ReadOnlyMemory<byte> Body, StreamDefect? Defect) Inflate(
        ReadOnlyMemory<byte> body, Func<Stream, InputStream> open, bool tellsEnd, ref bool isWhole)
    {
        using var bytes = new EncodedBody(body);
        using InputStream decoded = open(bytes);
        if (!ItemBytes.TryReadToEnd(decoded, input.Options.MaximumItemBytes, out byte[] result))
        {
            return (result, new StreamDefect(SourceCodes.ItemTooLarge, $"the decoded body is larger than {input.Options.MaximumItemBytes} bytes"));
        }

        StreamDefect? defect = decoded.Defect;
        if (defect is null && !tellsEnd && bytes.IsAskedBeyondEnd)
        {
            defect = new StreamDefect(WarcCodes.EncodingBroken, "it ends early");
        }

        if (defect is null)
        {
            return (result, null);
        }

        if (defect.Code == SourceCodes.ExpansionTooHigh)
        {
            return (result, defect);
        }

        // Broken from the start but text as it is: decoded already. Broken later: what stood before is kept and marked.
        bool wasPlain = result.Length == 0 && TextSniffer.IsText(body.Span);
        isWhole = wasPlain;
        return result.Length > 0 ? (result, null)
            : wasPlain ? (body, null)
            : (result, new StreamDefect(WarcCodes.EncodingBroken, $"the body cannot be decoded: {defect.Message}"));
    }

    private InputStream Guarded(Stream decoder) => new(
        decoder,
        exception => exception is InvalidDataException or IOException or InvalidOperationException
            ? new StreamDefect(WarcCodes.EncodingBroken, exception.Message)
            : null,
        input.Expansion.Count);
}
