using Ingest.Outcomes;
using ZstdSharp;
using ZstdSharp.Unsafe;

namespace Ingest.Sources.Compression;

/// <summary>Zstandard, every frame.</summary>
internal sealed class ZstdCompression : ICompression
{
    private static readonly ReasonCode Truncated = new("zstd-truncated");
    private static readonly ReasonCode DataInvalid = new("zstd-data-invalid");
    private static readonly ReasonCode TrailingData = new("zstd-trailing-data");

    public IReadOnlyList<string> Suffixes { get; } = [".zst", ".zstd", ".tzst"];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]);

    public Stream Open(InputStream compressed) => new DecompressionStream(compressed, leaveOpen: false);

    public StreamDefect? Explain(Exception exception) => exception switch
    {
        EndOfStreamException => new StreamDefect(Truncated, "the zstd data ends in the middle of a frame"),
        // The first frame is known by its prefix, so one that is not known stands behind a frame that is whole.
        ZstdException { Code: ZSTD_ErrorCode.ZSTD_error_prefix_unknown } =>
            new StreamDefect(TrailingData, "something that is not zstd follows the zstd data") { IsBehindTheData = true },
        ZstdException or InvalidDataException => new StreamDefect(DataInvalid, $"the zstd data is broken: {exception.Message}"),
        _ => null,
    };
}
