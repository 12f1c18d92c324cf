using System.IO.Compression;
using ZstdSharp;

namespace Ingest.Export;

/// <summary>Wraps output files in compression, so that the same content gives the same bytes on every machine.</summary>
internal static class OutputCompression
{
    // Zstandard's own default: on JSON text about the size of gzip -9 at many times its speed.
    private const int ZstandardLevel = 3;

    /// <summary>What a file name asks for: <c>.gz</c> and <c>.zst</c>, in any case; otherwise nothing.</summary>
    public static CompressionKind FromName(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        if (fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase))
        {
            return CompressionKind.Gzip;
        }

        return fileName.EndsWith(".zst", StringComparison.OrdinalIgnoreCase) ? CompressionKind.Zstandard : CompressionKind.None;
    }

    /// <summary>The file name ending of a compression, with its dot; empty for none.</summary>
    public static string ExtensionOf(CompressionKind kind) => kind switch
    {
        CompressionKind.Gzip => ".gz",
        CompressionKind.Zstandard => ".zst",
        _ => "",
    };

    /// <summary>What was written through <see cref="Wrap"/>, one member after another. Disposing the result closes the stream.</summary>
    public static Stream Unwrap(Stream input, CompressionKind kind)
    {
        ArgumentNullException.ThrowIfNull(input);
        return kind switch
        {
            CompressionKind.Gzip => new GZipStream(input, CompressionMode.Decompress),
            CompressionKind.Zstandard => new DecompressionStream(input, leaveOpen: false),
            _ => input,
        };
    }

    /// <summary>Wraps a stream. Disposing the result ends the compressed data and closes the stream.</summary>
    public static Stream Wrap(Stream output, CompressionKind kind)
    {
        ArgumentNullException.ThrowIfNull(output);
        return kind switch
        {
            CompressionKind.Gzip => new GZipStream(new NeutralGzipHeaderStream(output), CompressionLevel.Optimal),
            CompressionKind.Zstandard => new CompressionStream(output, ZstandardLevel, leaveOpen: false),
            _ => output,
        };
    }
}
