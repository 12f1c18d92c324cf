using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

/// <summary>What every source has to hold: pipes give the same as files, damage never throws or loops, a second reading gives the same.</summary>
public class SourceContractTests
{
    private static readonly SourceOptions Options = SourceSamples.Options;

    public static TheoryData<string> Names => [.. SourceCatalog.Entries.Select(entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Sample_OfEachSource_IsRecognisedByIt(string name)
    {
        var probe = new SourceProbe("", SourceSamples.Of[name]);

        Assert.Equal(name, SourceCatalog.Entries.First(entry => entry.Create(Options).Recognises(probe)).Name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AnyChunkingAnyCompression_GivesTheSame(string name)
    {
        byte[] sample = SourceSamples.Of[name];
        string whole = Reading.Of("input", sample, Options).Summary();

        foreach (int chunk in (int[])[1, 2, 3, 7, 511])
        {
            Assert.Equal(whole, Reading.Of("input", sample, Options, chunk).Summary());
        }

        Assert.Equal(whole, Reading.Of("input", Reading.Gzip(sample), Options).Summary());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FlippedBytes_EndsWithoutException(string name)
    {
        byte[] sample = SourceSamples.Of[name];
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
        byte[] sample = Reading.Gzip(SourceSamples.Of[name]);
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
        using InputReading reading = SourceCatalog.CreateReader(Options).Open(new InputFile("a.jsonl", null) { Open = () => new MemoryStream(SourceSamples.Of["jsonl"]) });
        using IEnumerator<SourceEvent> events = reading.ReadEvents(stop.Token).GetEnumerator();

        Assert.True(events.MoveNext());
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => events.MoveNext());
    }
}
