using Ingest.Sources;

namespace Ingest.Tests.Sources;

/// <summary>Real dumps that nobody here wrote: each gives what its README says.</summary>
public class SharedDumpsTests
{
    [SharedDataTheory]
    [InlineData("warcio-example.warc", 1, 0, 6)]
    [InlineData("warcio-example.warc.gz", 1, 0, 6)]
    [InlineData("warcio-example-iana.org-chunked.warc", 1, 0, null)]
    [InlineData("warcio-example-resource.warc.gz", 1, 0, null)]
    [InlineData("warcio-example-trunc.warc", 0, 1, 4)]
    [InlineData("jwarc-cc.warc.gz", 1, 0, 1)]
    [InlineData("fastwarc-warcfile.warc.gz", 16, 0, 50)]
    [InlineData("iipc-20130729-heritrix-original.warc.gz", 1, 0, null)]
    [InlineData("iipc-20130729-heritrix-revisit-with-http-headers.warc.gz", 0, 0, null)]
    [InlineData("whirlwind.warc.gz", 1, 0, null)]
    [InlineData("whirlwind.warc.wet.gz", 1, 0, null)]
    [InlineData("pywacz-example-collection.warc", 1, 0, null)]
    public void Read_SharedDump_GivesWhatItsReadmeSays(string name, int items, int faults, int? records)
    {
        List<SourceEvent> events = Reading.OfFile(SharedData.Path("dumps", name));

        Assert.Equal((items, faults), (events.Items().Count, events.Faults().Count));
        Assert.Equal(records ?? events.Count, events.Count);
    }

    [SharedDataFact]
    public void Read_ClippedMember_GivesOneFaultForTheCutRecord()
    {
        List<SourceEvent> events = Reading.OfFile(SharedData.Path("dumps", "fastwarc-clipped.warc.gz"));

        Assert.Equal(["gzip-truncated"], events.FaultCodes());
    }

    [SharedDataFact]
    public void Read_SameWarcPackedAndNot_GivesTheSamePage()
    {
        RawItem plain = Assert.Single(Reading.OfFile(SharedData.Path("dumps", "warcio-example.warc")).Items());
        RawItem packed = Assert.Single(Reading.OfFile(SharedData.Path("dumps", "warcio-example.warc.gz")).Items());

        Assert.Equal(plain.Text(), packed.Text());
        Assert.Equal(plain.Url, packed.Url);
        Assert.Equal(plain.RecordId, packed.RecordId);
        Assert.Contains("</html>", plain.Text(), StringComparison.OrdinalIgnoreCase);
    }

    [SharedDataFact]
    public void Read_RevisitRecord_IsCountedAsRevisit()
    {
        List<SourceEvent> events = Reading.OfFile(SharedData.Path("dumps", "iipc-20130729-heritrix-revisit-with-http-headers.warc.gz"));

        Assert.Contains("warc-revisit", events.SkipCodes());
    }

    [SharedDataFact]
    public void Read_CommonCrawlRecordCutAnywhere_GivesOneFault()
    {
        byte[] whole = File.ReadAllBytes(SharedData.Path("dumps", "jwarc-cc.warc.gz"));
        for (int length = 4; length < whole.Length; length++)
        {
            List<SourceEvent> events = Reading.Of("cut.warc.gz", whole[..length]);

            Assert.True(events.Faults().Count == 1, $"cut at {length}: {events.Summary()}");
            Assert.All(events.Items(), item => Assert.Contains(item.Warnings, warning => warning.Value == "truncated"));
        }
    }

    [SharedDataFact]
    public void Read_EvaluationPages_GivesIdUrlAndHtml()
    {
        using InputReading reading = Ingest.Pipeline.Catalogs.SourceCatalog.CreateReader(new SourceOptions())
            .Open(new InputFile(SharedData.Path("eval", "wcxb-dev", "pages-2.jsonl.gz"), null));
        RawItem[] items = [.. reading.ReadEvents(CancellationToken.None).Take(20).Items()];

        Assert.Equal(20, items.Length);
        Assert.All(items, item => Assert.Equal(ContentKind.Html, item.Kind));
        Assert.All(items, item => Assert.Equal(4, item.RecordId!.Length));
        Assert.All(items, item => Assert.StartsWith("http", item.Url, StringComparison.Ordinal));
        Assert.All(items, item => Assert.Contains("<", item.DecodedBody, StringComparison.Ordinal));
    }
}
