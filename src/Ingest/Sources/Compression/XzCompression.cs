using Ingest.Outcomes;
using SharpCompress.Common;
using SharpCompress.Compressors.Xz;

namespace Ingest.Sources.Compression;

/// <summary>Xz, every stream of it.</summary>
internal sealed class XzCompression : ICompression
{
    private static readonly ReasonCode DataInvalid = new("xz-data-invalid");
    private static readonly ReasonCode TrailingData = new("xz-trailing-data");

    private static ReadOnlySpan<byte> Magic => [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0];

    public IReadOnlyList<string> Suffixes { get; } = [".xz", ".txz"];

    public bool Recognises(ReadOnlySpan<byte> head) => head.StartsWith(Magic);

    public Stream Open(InputStream compressed) => new ConcatenatedStream(compressed, this, TrailingData, static stream => new XZStream(stream));

    public StreamDefect? Explain(Exception exception) => exception switch
    {
        DamagedStreamException damaged => damaged.Defect,
        SharpCompressException or IOException or InvalidDataException or IndexOutOfRangeException or InvalidOperationException
            or NotSupportedException or ArgumentException => new StreamDefect(DataInvalid, $"the xz data is broken or ends early: {exception.Message}"),
        _ => null,
    };
}
