using Ingest.Pipeline.Catalogs;

namespace Ingest.Tests.Sources;

/// <summary>Bytes in each compression of the catalog.</summary>
internal static class Packing
{
    // `printf 'one page' | xz --check=crc32`, there being no encoder at hand.
    private const string XzSample = "/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAHb25lIHBhZ2UAF4LWGwABHAhEYCrIkEKZDQEAAAAAAVla";

    /// <summary>Names of all compressions.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. SourceCatalog.Compressions.Select(entry => entry.Name)];

    /// <summary>Packs; what cannot be packed for want of an encoder is a sample of that compression instead.</summary>
    public static byte[] Pack(string compression, byte[] bytes) => compression switch
    {
        "gz" => Reading.Gzip(bytes),
        "zst" => Zstd(bytes),
        "bz2" => Bzip2(bytes),
        "xz" => Convert.FromBase64String(XzSample),
        _ => throw new NotSupportedException($"the tests have nothing in {compression}"),
    };

    private static byte[] Zstd(byte[] bytes)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(bytes).ToArray();
    }

    private static byte[] Bzip2(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var bzip2 = SharpCompress.Compressors.BZip2.BZip2Stream.Create(packed, SharpCompress.Compressors.CompressionMode.Compress, false, leaveOpen: true))
        {
            bzip2.Write(bytes);
        }

        return packed.ToArray();
    }
}
