using Ingest.Outcomes;
using SharpCompress.Common;
using SharpCompress.Compressors.BZip2;

namespace Ingest.Sources.Compression;

/// <summary>Bzip2, every stream of it.</summary>
internal sealed class Bzip2Compression : ICompression
{
    private static readonly ReasonCode DataInvalid = new("bzip2-data-invalid");
    private static readonly ReasonCode TrailingData = new("bzip2-trailing-data");

    public IReadOnlyList<string> Suffixes { get; } = [".bz2", ".tbz2"];

    public bool Recognises(ReadOnlySpan<byte> head) =>
        head.Length >= 10 && head.StartsWith("BZh"u8) && head[3] is >= (byte)'1' and <= (byte)'9'
        && (head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
            || head[4..10].SequenceEqual((ReadOnlySpan<byte>)[0x17, 0x72, 0x45, 0x38, 0x50, 0x90]));

    public Stream Open(InputStream compressed) =>
        new ConcatenatedStream(
            compressed,
            this,
            TrailingData,
            static stream => BZip2Stream.Create(stream, SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: false, leaveOpen: true));

    public StreamDefect? Explain(Exception exception) => exception switch
    {
        DamagedStreamException damaged => damaged.Defect,
        SharpCompressException or IOException or InvalidDataException or IndexOutOfRangeException or InvalidOperationException
            or NullReferenceException => new StreamDefect(DataInvalid, "the bzip2 data is broken or ends early"),
        _ => null,
    };
}
