using System.IO.Compression;
using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class WarcSourceTests
{
    [Fact]
    public void Read_Response_GivesItsMetadata()
    {
        RawItem item = Assert.Single(Reading.Of("a.warc", Dumps.Response(Dumps.Html)).Items());

        Assert.Equal(Dumps.Html, item.Text());
        Assert.Equal("https://example.org/a", item.Url);
        Assert.Equal("urn:uuid:response-21", item.RecordId);
        Assert.Equal(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero), item.FetchedAt);
        Assert.Equal(("text/html", "utf-8", ContentKind.Html), (item.ContentType, item.DeclaredCharset, item.Kind));
        Assert.Equal(0, item.Location.RecordOffset);
    }

    [Theory]
    [InlineData("request", "warc-request")]
    [InlineData("revisit", "warc-revisit")]
    [InlineData("metadata", "warc-metadata")]
    [InlineData("warcinfo", "warc-info")]
    [InlineData("continuation", "warc-continuation")]
    [InlineData("novelty", "warc-type-unknown")]
    public void Read_OtherRecordType_IsCounted(string type, string code)
    {
        Assert.Equal([code], Reading.Of("a.warc", Dumps.WarcRecord(type, "x: y", "application/warc-fields")).SkipCodes());
    }

    [Theory]
    [InlineData("404 Not Found", "Content-Type: text/html\r\n", "body", "http-status-not-ok")]
    [InlineData("301 Moved", "Content-Type: text/html\r\n", "body", "http-status-not-ok")]
    [InlineData("200 OK", "Content-Type: image/png\r\n", "body", "media-type-not-a-page")]
    [InlineData("200 OK", "Content-Type: application/json\r\n", "{}", "media-type-not-a-page")]
    [InlineData("200 OK", "Content-Type: text/html\r\n", " \r\n", "empty-item")]
    [InlineData("200 OK", "", "\u0001\u0002\u0003\u0004\u0005", "not-text")]
    [InlineData("200 OK", "Content-Type: text/xml\r\n", "<?xml version='1.0'?><rss/>", "not-text")]
    public void Read_ResponseWithoutPage_IsSkipped(string status, string fields, string body, string code)
    {
        Assert.Equal([code], Reading.Of("a.warc", Dumps.Response(body, status: status, fields: fields)).SkipCodes());
    }

    [Fact]
    public void Read_RobotsFile_IsSkipped()
    {
        string record = Dumps.Response("User-agent: *", "https://example.org/robots.txt", fields: "Content-Type: text/plain\r\n");

        Assert.Equal(["robots-file"], Reading.Of("a.warc", record).SkipCodes());
    }

    [Fact]
    public void Read_Conversion_IsPlainText()
    {
        RawItem item = Assert.Single(Reading.Of("a.wet", Dumps.WarcRecord("conversion", "Plain words", "text/plain")).Items());

        Assert.Equal((ContentKind.PlainText, "Plain words"), (item.Kind, item.Text()));
    }

    [Fact]
    public void Read_Resource_SniffsWhatIsUndeclared()
    {
        RawItem item = Assert.Single(Reading.Of("a.warc", Dumps.WarcRecord("resource", Dumps.Html, "application/octet-stream")).Items());

        Assert.Equal(ContentKind.Html, item.Kind);
    }

    [Fact]
    public void Read_DnsResponse_IsSkipped()
    {
        Assert.Equal(["warc-response-not-http"], Reading.Of("a.warc", Dumps.WarcRecord("response", "20240101\nexample.org. A 1.2.3.4", "text/dns", "dns:example.org")).SkipCodes());
    }

    [Theory]
    [InlineData("4\r\nWiki\r\n6;x=y\r\npedia \r\n0\r\n\r\n", "Wikipedia ", false)]
    [InlineData("4\r\nWiki\r\n6\r\npedia \r\n", "Wikipedia ", true)]
    [InlineData("A\r\nWiki", "Wiki", true)]
    [InlineData("Not chunked at all", "Not chunked at all", false)]
    [InlineData("2024\nwas not a chunk, only a number", "2024\nwas not a chunk, only a number", true)]
    public void Read_ChunkedBody_IsPutTogether(string body, string expected, bool truncated)
    {
        string record = Dumps.Response(body, fields: "Content-Type: text/plain\r\nTransfer-Encoding: chunked\r\n");

        RawItem item = Assert.Single(Reading.Of("a.warc", record).Items());

        Assert.EndsWith(item.Text(), expected, StringComparison.Ordinal);
        Assert.Equal(truncated, item.Warnings.Count > 0);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("raw-deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public void Read_EncodedBody_IsDecoded(string coding)
    {
        byte[] body = Encode(coding, Encoding.UTF8.GetBytes(Dumps.Html));
        string fields = $"Content-Type: text/html\r\nContent-Encoding: {coding.Replace("raw-", "", StringComparison.Ordinal)}\r\n";

        Assert.Equal([Dumps.Html], Reading.Of("a.warc", Dumps.ResponseBytes(body, fields)).Texts());
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("x-own")]
    public void Read_BodyDecodedBefore_IsTakenAsItIs(string coding)
    {
        byte[] record = Dumps.ResponseBytes(Encoding.UTF8.GetBytes(Dumps.Html), $"Content-Type: text/html\r\nContent-Encoding: {coding}\r\n");

        List<SourceEvent> events = Reading.Of("a.warc", record);

        Assert.Equal([Dumps.Html], events.Texts());
        Assert.Empty(events.Items()[0].Warnings);
    }

    [Theory]
    [InlineData("gzip", 200)]
    [InlineData("deflate", 200)]
    [InlineData("deflate", 1)]
    [InlineData("raw-deflate", 200)]
    [InlineData("raw-deflate", 1)]
    [InlineData("br", 200)]
    [InlineData("br", 1)]
    public void Read_EncodedBodyCut_KeepsWhatIsThereAndMarksIt(string coding, int missing)
    {
        string page = Dumps.Html + string.Concat(Enumerable.Range(0, 5000).Select(i => $"<p>{i * 31 % 977}</p>"));
        byte[] body = Encode(coding, Encoding.UTF8.GetBytes(page));
        string fields = $"Content-Type: text/html\r\nContent-Encoding: {coding.Replace("raw-", "", StringComparison.Ordinal)}\r\n";

        RawItem whole = Assert.Single(Reading.Of("a.warc", Dumps.ResponseBytes(body, fields)).Items());
        RawItem cut = Assert.Single(Reading.Of("a.warc", Dumps.ResponseBytes(body[..^missing], fields)).Items());

        Assert.Equal((page, 0), (whole.Text(), whole.Warnings.Count));
        Assert.StartsWith(Dumps.Html, cut.Text(), StringComparison.Ordinal);
        Assert.Equal(["truncated"], cut.Warnings.Select(warning => warning.Value));
    }

    [Fact]
    public void Read_EncodedBodyTooLarge_IsQuarantined()
    {
        byte[] body = Encode("gzip", new byte[2 << 20]);
        byte[] record = Dumps.ResponseBytes(body, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n");

        Assert.Equal(["item-too-large"], Reading.Of("a.warc", record, new SourceOptions { MaximumItemBytes = 1 << 20 }).FaultCodes());
    }

    [Theory]
    [InlineData("Content-Length: 9\r\n")]
    [InlineData("Content-Length: 400\r\n")]
    [InlineData("Content-Length: 99999999999\r\n")]
    [InlineData("Content-Length: -1\r\n")]
    [InlineData("X: y\r\n")]
    [InlineData("no colon\r\n")]
    public void Read_BrokenRecord_CostsThatRecordAlone(string field)
    {
        string broken = $"WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/plain\r\n{field}\r\nbody of the broken record\r\n\r\n";
        string text = Dumps.Response(Dumps.Html, "https://example.org/1") + broken + Dumps.Response(Dumps.Html, "https://example.org/2");

        List<SourceEvent> events = Reading.Of("a.warc", text);

        Assert.Equal(["https://example.org/1", "https://example.org/2"], events.Items().Select(item => item.Url));
        Assert.Single(events.Faults());
    }

    [Theory]
    [InlineData("\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0")]
    [InlineData("WARC WARC/1.0 garbage")]
    [InlineData("garbage\r\nof lines\r\n\r\n")]
    public void Read_GarbageBetweenRecords_IsRejectedAlone(string garbage)
    {
        string[] records = [.. "abc".Select(name => Dumps.Response(Dumps.Html, $"https://example.org/{name}"))];
        string text = records[0] + garbage + records[1] + records[2];

        List<SourceEvent> events = Reading.Of("a.warc", text);
        byte[][] members = [.. new[] { records[0], garbage, records[1], records[2] }.Select(part => Reading.Gzip(part))];
        List<SourceEvent> zipped = Reading.Of("a.warc.gz", Reading.Join(members));

        Assert.Equal(["https://example.org/a", "https://example.org/b", "https://example.org/c"], events.Items().Select(item => item.Url));
        Assert.Equal((long?)records[0].Length, Assert.Single(events.Faults(), fault => fault.Code.Value == "warc-record-malformed").Location.RecordOffset);
        Assert.Equal(events.Texts(), zipped.Texts());
        Assert.Equal(members[0].Length, Assert.Single(zipped.Faults()).Location.RecordOffset);
    }

    [Fact]
    public void Read_RecordCutBeforeOthers_CostsThatRecordAlone()
    {
        string[] records = [.. "abc".Select(name => Dumps.Response(Dumps.Html, $"https://example.org/{name}"))];
        int head = records[0].IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4;
        for (int length = head; length < records[0].Length - 4; length++)
        {
            List<SourceEvent> events = Reading.Of("a.warc", records[0][..length] + records[1] + records[2]);

            Assert.True(events.Items().Select(item => item.Url).SequenceEqual(["https://example.org/b", "https://example.org/c"]), $"cut at {length}: {events.Summary()}");
            Assert.Equal(["warc-content-length-wrong"], events.FaultCodes());
        }
    }

    [Fact]
    public void Read_LengthEndingAnywhereInTheNextRecord_CostsThatRecordAlone()
    {
        string next = Dumps.Response(Dumps.Html, "https://example.org/b");
        for (int swallowed = 1; swallowed < next.Length - 4; swallowed++)
        {
            string lying = Dumps.WarcRecord("resource", "words", "text/plain").Replace("Content-Length: 5", $"Content-Length: {5 + 4 + swallowed}", StringComparison.Ordinal);
            List<SourceEvent> events = Reading.Of("a.warc", lying + next);

            Assert.True(events.Texts().SequenceEqual([Dumps.Html]), $"{swallowed} bytes swallowed: {events.Summary()}");
            Assert.Equal("https://example.org/b", events.Items()[0].Url);
        }
    }

    [Fact]
    public void Read_RecordTooLarge_IsQuarantinedAndTheNextIsRead()
    {
        string text = Dumps.Response(new string('x', 5000)) + Dumps.Response(Dumps.Html, "https://example.org/2");

        List<SourceEvent> events = Reading.Of("a.warc", text, new SourceOptions { MaximumItemBytes = 2000 });

        Assert.Equal(["https://example.org/2"], events.Items().Select(item => item.Url));
        Assert.Equal(["item-too-large"], events.FaultCodes());
    }

    [Fact]
    public void Read_GzipPerRecord_OffsetsAreThoseOfTheMembers()
    {
        byte[] first = Reading.Gzip(Dumps.Response(Dumps.Html));
        byte[] both = Reading.Join(first, Reading.Gzip(Dumps.Response(Dumps.Html, "https://example.org/2")));

        Assert.Equal([0L, first.Length], Reading.Of("a.warc.gz", both).Select(e => e.Location.RecordOffset!.Value));
    }

    [Fact]
    public void Read_CutAnywhere_NeverLosesSilently()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Dumps.Response(Dumps.Html, "https://example.org/1") + Dumps.Response("Second page", "https://example.org/2"));
        int first = Dumps.Response(Dumps.Html, "https://example.org/1").Length;
        for (int length = 6; length < whole.Length; length++)
        {
            List<SourceEvent> events = Reading.Of("a.warc", whole[..length]);
            bool endsBetweenRecords = (length >= first - 4 && length <= first) || length >= whole.Length - 4;

            Assert.True(events.Faults().Count == (endsBetweenRecords ? 0 : 1), $"cut at {length}: {events.Summary()}");
        }
    }

    [Fact]
    public void Read_LyingLengthsInEveryRecord_StaysLinear()
    {
        var text = new StringBuilder();
        for (int i = 0; i < 20_000; i++)
        {
            text.Append("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 60000000\r\n\r\nx\r\n\r\n");
        }

        Assert.NotEmpty(Reading.Of("a.warc", text.ToString()).Faults());
    }

    private static byte[] Encode(string coding, byte[] body)
    {
        using var bytes = new MemoryStream();
        using (Stream encoder = coding switch
        {
            "gzip" => new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "deflate" => new ZLibStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "raw-deflate" => new DeflateStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            "br" => new BrotliStream(bytes, CompressionLevel.Optimal, leaveOpen: true),
            _ => new BufferedStream(bytes),
        })
        {
            encoder.Write(body);
            encoder.Flush();
            return coding == "identity" ? body : Finish(encoder, bytes);
        }

        static byte[] Finish(Stream encoder, MemoryStream bytes)
        {
            encoder.Dispose();
            return bytes.ToArray();
        }
    }
}
