using System.IO.Compression;
using Ingest.Export;
using ZstdSharp;

namespace Ingest.Tests.Export;

public sealed class OutputCompressionTests
{
    [Theory]
    [InlineData("a.jsonl.gz", "Gzip")]
    [InlineData("A.CSV.ZST", "Zstandard")]
    [InlineData("gz", "None")]
    public void FromName_Ending_Kind(string name, string kind) => Assert.Equal(kind, OutputCompression.FromName(name).ToString());

    [Fact]
    public void Wrap_Gzip_ReadsBackAndNamesNoSystem()
    {
        byte[] packed = Pack(CompressionKind.Gzip);
        using var unpacked = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);

        Assert.Equal("text", new StreamReader(unpacked).ReadToEnd());
        Assert.Equal([0x1F, 0x8B, 8, 0, 0, 0, 0, 0], packed[..8]);
        Assert.Equal(255, packed[9]);
    }

    [Fact]
    public void Wrap_Zstandard_ReadsBack()
    {
        using var unpacked = new DecompressionStream(new MemoryStream(Pack(CompressionKind.Zstandard)));

        Assert.Equal("text", new StreamReader(unpacked).ReadToEnd());
    }

    private static byte[] Pack(CompressionKind kind)
    {
        var output = new MemoryStream();
        using (Stream packed = OutputCompression.Wrap(output, kind))
        {
            packed.Write("text"u8);
        }

        return output.ToArray();
    }
}
