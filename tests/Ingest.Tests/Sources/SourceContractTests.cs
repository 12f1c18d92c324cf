using System.Formats.Tar;
using System.Text;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

/// <summary>What every source has to hold: pipes give the same as files, damage never throws or loops, a second reading gives the same.</summary>
public class SourceContractTests
{
    private const string Row = "{\"id\":1,\"url\":\"https://e.org/\",\"text\":\"Grüße 世界\"}\n";

    private static readonly Dictionary<string, byte[]> Samples = new(StringComparer.Ordinal)
    {
        ["warc"] = Encoding.UTF8.GetBytes(Dumps.Response(Dumps.Html) + Dumps.WarcRecord("metadata", "x: y", "application/warc-fields")),
        ["zip"] = Dumps.Zip(("a.html", Dumps.Html), ("b.jsonl", Row)),
        ["tar"] = Dumps.Tar(TarEntryFormat.Pax, ("a.html", Dumps.Html), ("b.jsonl", Row)),
        ["jsonl"] = Encoding.UTF8.GetBytes(Row + Row),
        ["json"] = Encoding.UTF8.GetBytes($"[{Row},{Row}]"),
        ["csv"] = Encoding.UTF8.GetBytes("id,text\n1,\"Grüße, 世界\"\n2,two\n"),
        ["mhtml"] = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n--b--\r\n"),
        ["text"] = Encoding.UTF8.GetBytes("one\n%%%\ntwo\n"),
        ["file"] = Encoding.UTF8.GetBytes(Dumps.Html),
        ["unsupported"] = [0x04, 0x22, 0x4D, 0x18, 0, 1, 2],
        ["parquet"] = [.. "PAR1 nothing of a table PAR1"u8],
    };

    private static readonly SourceOptions Options = new() { TextSeparator = "%%%" };

    public static TheoryData<string> Names => [.. SourceCatalog.Entries.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_OfEachSource_IsRecognisedByIt(string name)
    {
        var probe = new SourceProbe("", Samples[name]);

        Assert.Equal(name, SourceCatalog.Entries.First(entry => entry.Create(Options).Recognises(probe)).Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AnyChunkingAnyCompression_GivesTheSame(string name)
    {
        byte[] sample = Samples[name];
        string whole = Reading.Of("input", sample, Options).Summary();

        foreach (int chunk in (int[])[1, 2, 3, 7, 511])
        {
            Assert.Equal(whole, Reading.Of("input", sample, Options, chunk).Summary());
        }

        if (name != "parquet")
        {
            Assert.Equal(whole, Reading.Of("input", Reading.Gzip(sample), Options).Summary());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FlippedBytes_EndsWithoutException(string name)
    {
        byte[] sample = Samples[name];
        var random = new Random(7);
        for (int round = 0; round < 300; round++)
        {
            byte[] damaged = [.. sample];
            for (int flips = random.Next(1, 6); flips > 0; flips--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            Assert.NotEmpty(Reading.Of("input", damaged, Options));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FlippedByteInGzip_IsNeverSilent(string name)
    {
        byte[] sample = Reading.Gzip(Samples[name]);
        string whole = Reading.Of("input", sample, Options).Summary();
        var random = new Random(11);
        for (int round = 0; round < 200; round++)
        {
            byte[] damaged = [.. sample];
            int at = random.Next(10, damaged.Length);
            damaged[at] ^= (byte)random.Next(1, 256);

            List<SourceEvent> events = Reading.Of("input", damaged, Options);

            // The bits that fill the last byte of deflate data mean nothing: flipped, they change nothing.
            Assert.True(events.Faults().Count > 0 || events.Summary() == whole, $"byte {at}: {events.Summary()}");
        }
    }

    [Fact]
    public void Read_RandomBytes_EndsWithoutException()
    {
        var random = new Random(3);
        for (int round = 0; round < 300; round++)
        {
            byte[] bytes = new byte[random.Next(1, 3000)];
            random.NextBytes(bytes);

            Assert.NotEmpty(Reading.Of("input", bytes, Options));
        }
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var stop = new CancellationTokenSource();
        using InputReading reading = SourceCatalog.CreateReader(Options).Open(new InputFile("a.jsonl", null) { Open = () => new MemoryStream(Samples["jsonl"]) });
        using IEnumerator<SourceEvent> events = reading.ReadEvents(stop.Token).GetEnumerator();

        Assert.True(events.MoveNext());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => events.MoveNext());
    }
}
