using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class CompressionTests
{
    private static readonly string LongText = string.Concat(Enumerable.Range(0, 9000).Select(i => $"line {i * 7919 % 9973}\n"));

    [Fact]
    public void Gzip_SeveralMembersAndZeroPadding_ReadsAll()
    {
        byte[] bytes = Reading.Join(Reading.Gzip("first ", LongText), new byte[1000], Reading.Gzip("", " last"), new byte[3]);

        Assert.Equal($"first {LongText} last", Assert.Single(Reading.Of("a.txt.gz", bytes).Texts()));
    }

    [Fact]
    public void Gzip_OneByteAtATime_ReadsTheSame()
    {
        byte[] bytes = Reading.Gzip("first\n", LongText, "last\n");

        Assert.Equal(Reading.Of("a.gz", bytes).Summary(), Reading.Of("a.gz", bytes, chunk: 1).Summary());
    }

    [Fact]
    public void Gzip_CutAnywhere_GivesExactlyOneFault()
    {
        byte[] whole = Reading.Gzip("the first member\n", "the second member\n");
        int firstLength = Reading.Gzip("the first member\n").Length;
        for (int length = 4; length < whole.Length; length++)
        {
            List<SourceEvent> events = Reading.Of("a.txt.gz", whole[..length]);
            bool whatIsThereIsWhole = length == firstLength;

            Assert.True(events.Faults().Count == (whatIsThereIsWhole ? 0 : 1), $"cut at {length}: {events.Summary()}");
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-5)]
    public void Gzip_WrongTrailer_GivesChecksumFault(int fromEnd)
    {
        byte[] bytes = Reading.Gzip("some text that is not short");
        bytes[^-fromEnd] ^= 0x55;

        Assert.Equal(["gzip-checksum-mismatch"], Reading.Of("a.txt.gz", bytes).FaultCodes());
    }

    [Theory]
    [InlineData("gz", "gzip-trailing-data")]
    [InlineData("zst", "zstd-trailing-data")]
    [InlineData("bz2", "bzip2-trailing-data")]
    [InlineData("xz", "xz-trailing-data")]
    public void Read_TrailingGarbage_KeepsContentAndReportsIt(string compression, string code)
    {
        byte[] packed = Packing.Pack(compression, "one page"u8.ToArray());
        List<SourceEvent> events = Reading.Of("a.txt", Reading.Join(packed, "garbage"u8.ToArray()));

        RawItem item = Assert.Single(events.Items());
        Assert.Equal(("one page", 0), (item.Text(), item.Warnings.Count));
        Assert.Equal([code], events.FaultCodes());
    }

    [Fact]
    public void Gzip_BrokenMemberAmongWarcRecords_CostsThatRecordAlone()
    {
        byte[][] members = [.. Enumerable.Range(0, 5).Select(i => Reading.Gzip(Dumps.Response(Dumps.Html + i, $"https://example.org/{i}")))];
        members[2][40] ^= 0xFF;

        List<SourceEvent> events = Reading.Of("a.warc.gz", Reading.Join(members));

        Assert.Equal(["https://example.org/0", "https://example.org/1", "https://example.org/3", "https://example.org/4"], events.Items().Select(item => item.Url));
        Assert.NotEmpty(events.Faults());
    }

    [Fact]
    public void Gzip_CutMemberBeforeOthers_CostsThatRecordAlone()
    {
        byte[][] members = [.. Enumerable.Range(0, 5).Select(i => Reading.Gzip(Dumps.Response(Dumps.Html + i, $"https://example.org/{i}")))];
        members[2] = members[2][..^20];

        List<SourceEvent> events = Reading.Of("a.warc.gz", Reading.Join(members));

        Assert.Equal(["https://example.org/0", "https://example.org/1", "https://example.org/3", "https://example.org/4"], events.Items().Select(item => item.Url));
        Assert.NotEmpty(events.Faults());
    }

    [Fact]
    public void Gzip_BrokenMemberInJsonLines_LaterLinesAreRead()
    {
        byte[][] members = [.. Enumerable.Range(0, 4).Select(i => Reading.Gzip($"{{\"id\":{i},\"text\":\"{LongText[..300].Replace("\n", " ", StringComparison.Ordinal)}\"}}\n"))];
        members[1][30] ^= 0xFF;

        List<SourceEvent> events = Reading.Of("a.jsonl.gz", Reading.Join(members));

        Assert.Equal(["0", "2", "3"], events.Items().Select(item => item.RecordId));
        Assert.NotEmpty(events.Faults());
    }

    [Fact]
    public void Gzip_AroundGzip_IsUndoneWithinTheNestingLimit()
    {
        byte[] twice = Reading.Gzip(Reading.Gzip("content"));
        byte[] often = Enumerable.Range(0, 6).Aggregate("content"u8.ToArray(), (bytes, _) => Reading.Gzip(bytes));

        Assert.Equal(["content"], Reading.Of("a.txt.gz.gz", twice).Texts());
        Assert.Equal(["nesting-too-deep"], Reading.Of("a.gz", often).FaultCodes());
    }

    [Fact]
    public void Gzip_Bomb_StopsAtTheExpansionLimit()
    {
        byte[] spaces = Reading.Gzip(Enumerable.Repeat((byte)' ', 70 << 20).ToArray());
        var options = new SourceOptions { MaximumItemBytes = 1L << 30, MaximumExpansionRatio = 10 };

        List<SourceEvent> events = Reading.Of("bomb.jsonl.gz", Reading.Join(Reading.Gzip("{\"text\":\"x\"}\n"), spaces), options);

        Assert.Equal(["x"], events.Texts());
        Assert.Equal(["expansion-too-high"], events.FaultCodes());
    }

    [Fact]
    public void Zstd_SeveralFrames_ReadsAllAndReportsACut()
    {
        byte[] frame = Zstd(LongText);
        byte[] two = Reading.Join(frame, Zstd("last"));

        Assert.Equal([LongText + "last"], Reading.Of("a.txt.zst", two).Texts());
        Assert.Equal(Reading.Of("a.txt.zst", two).Summary(), Reading.Of("a.txt.zst", two, chunk: 1).Summary());
        Assert.Equal(["zstd-truncated"], Reading.Of("a.txt.zst", two[..^3]).FaultCodes());
    }

    [Fact]
    public void Bzip2_Streams_ReadAllAndReportACut()
    {
        byte[] two = Reading.Join(Bzip2("first "), Bzip2("second"));

        Assert.Equal(["first second"], Reading.Of("a.txt.bz2", two).Texts());
        Assert.Equal(["first second"], Reading.Of("a.txt.bz2", Reading.Join(Bzip2("first "), new byte[100], Bzip2("second"), new byte[3])).Texts());
        for (int length = 10; length < two.Length; length++)
        {
            bool whatIsThereIsWhole = length == Bzip2("first ").Length;
            List<SourceEvent> events = Reading.Of("a.txt.bz2", two[..length]);

            Assert.Equal(whatIsThereIsWhole ? [] : ["bzip2-data-invalid"], events.FaultCodes());
            Assert.All(events.Items(), item => Assert.Equal(!whatIsThereIsWhole, item.Warnings.Count > 0));
        }
    }

    [Fact]
    public void Xz_Streams_ReadAllAndReportACut()
    {
        // `printf 'one page' | xz --check=crc32`, there being no encoder at hand.
        byte[] xz = Convert.FromBase64String(XzSample);

        Assert.Equal(["one page"], Reading.Of("a.txt.xz", xz).Texts());
        Assert.Equal(["one pageone page"], Reading.Of("a.txt.xz", Reading.Join(xz, new byte[4], xz)).Texts());
        for (int length = 6; length < xz.Length; length++)
        {
            Assert.True(Reading.Of("a.txt.xz", xz[..length]).Faults().Count == 1, $"cut at {length}");
        }
    }

    [Fact]
    public void Lz4_IsRefusedByName()
    {
        Fault_NamesFormat([0x04, 0x22, 0x4D, 0x18, 1, 2, 3], "lz4");
        Fault_NamesFormat([.. "filedesc://a.arc 0.0.0.0 2008 text/plain 70\n1 0 Archive\n"u8], "ARC");
    }

    private const string XzSample = "/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAHb25lIHBhZ2UAF4LWGwABHAhEYCrIkEKZDQEAAAAAAVla";

    private static void Fault_NamesFormat(byte[] bytes, string name)
    {
        List<SourceEvent> events = Reading.Of("a.bin", bytes);

        Assert.Equal(["format-unsupported"], events.FaultCodes());
        Assert.Contains(name, events.Faults()[0].Message, StringComparison.Ordinal);
    }

    private static byte[] Zstd(string text)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }

    private static byte[] Bzip2(string text)
    {
        using var bytes = new MemoryStream();
        using (var bzip2 = SharpCompress.Compressors.BZip2.BZip2Stream.Create(bytes, SharpCompress.Compressors.CompressionMode.Compress, false, leaveOpen: true))
        {
            bzip2.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }
}
