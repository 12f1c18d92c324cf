using System.Buffers.Binary;
using Ingest.Sources;
using Ingest.Tests.Export;

namespace Ingest.Tests.Sources;

/// <summary>What made Parquet.Net allocate gigabytes or loop for ever.</summary>
public sealed class ParquetStructureTests
{
    [Fact]
    public void Read_FooterOfGigabytes_IsAFaultWithoutTheGigabytes()
    {
        byte[] bytes = [.. SourceSamples.Of["parquet"]];
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(bytes.Length - 8), 1_929_261_757);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(["parquet-broken"], Reading.Of("a.parquet", bytes).FaultCodes());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10 << 20);
    }

    [Fact]
    public void Read_FooterThatBreaksOff_IsAFaultAndEnds()
    {
        byte[] bytes = [.. SourceSamples.Of["parquet"]];
        // The last byte of the footer ends its structure; as the head of one more field it never ends.
        bytes[^9] = 0x1C;

        Assert.Equal(["parquet-broken"], Reading.Of("a.parquet", bytes).FaultCodes());
    }

    [Fact]
    public void Read_FooterWithAFieldOfAnotherType_IsAFaultAndEnds()
    {
        byte[] bytes = [.. SourceSamples.Of["parquet"]];
        // The minimum of a column's statistics, the sixth field, written as a map: what follows is then read as something else.
        int at = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x3C, 0x18, 0x06]) + 1;
        bytes[at] = 0x1B;

        Assert.Equal(["parquet-broken"], Reading.Of("a.parquet", bytes).FaultCodes());
    }

    [Fact]
    public void Read_FooterWithAnUndefinedFieldOfParts_IsAFaultAndEnds()
    {
        byte[] bytes = [.. SourceSamples.Of["parquet"]];
        // The offset in a column chunk, the second field, as a list under the number 83.
        int at = bytes.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0x26, 0xA6, 0x01, 0x1C]);
        bytes[at] = 0x09;

        Assert.Equal(["parquet-broken"], Reading.Of("a.parquet", bytes).FaultCodes());
    }

    [Fact]
    public void Read_EncryptedFooter_IsAFaultThatSaysSo()
    {
        byte[] bytes = [.. SourceSamples.Of["parquet"]];
        "PARE"u8.CopyTo(bytes);
        "PARE"u8.CopyTo(bytes.AsSpan(bytes.Length - 4));

        Assert.Contains("encrypted", Assert.Single(Reading.Of("a.parquet", bytes).Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_RowOverTheLimit_IsAFaultAndTheNextIsRead()
    {
        byte[] bytes = SourceSamples.Of["parquet"];

        // "Grüße" has seven bytes, "世界" has six.
        Assert.Equal(["item-too-large"], Reading.Of("a.parquet", bytes, new SourceOptions { MaximumItemBytes = 6 }).FaultCodes());
        Assert.Equal(["世界"], Reading.Of("a.parquet", bytes, new SourceOptions { MaximumItemBytes = 6 }).Texts());
        Assert.Empty(Reading.Of("a.parquet", bytes, new SourceOptions { MaximumItemBytes = 7 }).Faults());
    }

    [Fact]
    public void Read_PagesThatBecomeFarMore_AreAFault()
    {
        string path = Path.Combine(Path.GetTempPath(), $"ingest-{Guid.NewGuid():N}.parquet");
        try
        {
            DuckDb.Query($"copy (select repeat('a', 1000000) || i as text from range(100) t(i)) to '{path}' (format parquet, compression zstd, dictionary_size_limit 1)");
            byte[] bytes = File.ReadAllBytes(path);

            Assert.Equal(["expansion-too-high"], Reading.Of("a.parquet", bytes, new SourceOptions { MaximumExpansionRatio = 10 }).FaultCodes());
            Assert.Equal(100, Reading.Of("a.parquet", bytes, new SourceOptions { MaximumExpansionRatio = int.MaxValue }).Items().Count);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("compression zstd")]
    [InlineData("compression snappy, parquet_version v2, row_group_size 2048")]
    [InlineData("compression uncompressed, dictionary_size_limit 1")]
    public void Read_FileOfAnotherWriter_GivesItsRows(string options)
    {
        // Types, statistics and Bloom filters that our own writer has no use for.
        const string Rows = "select i as id, 'page ' || (i % 50) as text, date '2024-01-01' + i::int as day, i * 1.5::decimal(9,2) as price, [i, i] as list, {'a': i} as struct, i % 2 = 0 as even from range(5000) t(i)";
        string path = Path.Combine(Path.GetTempPath(), $"ingest-{Guid.NewGuid():N}.parquet");
        try
        {
            DuckDb.Query($"copy ({Rows}) to '{path}' (format parquet, {options})");

            List<SourceEvent> events = Reading.OfFile(path);

            Assert.Empty(events.Faults());
            Assert.Equal(Enumerable.Range(0, 5_000).Select(static i => $"page {i % 50}"), events.Texts());
        }
        finally
        {
            File.Delete(path);
        }
    }
}
