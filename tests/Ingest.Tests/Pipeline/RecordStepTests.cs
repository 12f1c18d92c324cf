using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline;

public sealed class RecordStepTests
{
    private const string English = "The lighthouse keeper wrote to harbour@example.org every evening, and the harbour master answered him from 192.0.2.17 in the morning.";
    private const string German = "Der Leuchtturmwärter schrieb jeden Abend einen langen Brief, und der Hafenmeister antwortete ihm immer erst am nächsten Morgen.";

    [Fact]
    public void Process_AnyPage_TellsItsLanguage()
    {
        PageRecord record = Written(new RecordOptions(), German);

        Assert.Equal("de", record.Language);
        Assert.InRange(record.LanguageScore!.Value, 0.5, 1);
    }

    [Fact]
    public void Process_UnwantedLanguage_DropsWithReason()
    {
        ItemOutcome outcome = Process(new RecordOptions { Languages = ["en"] }, German);

        Assert.Equal("language-unwanted", Assert.IsType<ItemOutcome.Dropped>(outcome).Code.Value);
        Assert.IsType<ItemOutcome.Written>(Process(new RecordOptions { Languages = ["en"] }, English));
    }

    [Fact]
    public void Process_QualityFilter_MeasuresAndDrops()
    {
        Assert.NotEmpty(Written(new RecordOptions { MeasuresQuality = true }, English).Quality);
        Assert.IsType<ItemOutcome.Dropped>(Process(new RecordOptions { Filters = [QualityHeuristic.Gopher] }, English));
    }

    [Fact]
    public void Process_Masks_MasksEveryTextAndKeepsSpans()
    {
        PageRecord record = Written(new RecordOptions { Masks = [MaskKind.Email, MaskKind.Ip] }, English + "\n\nWrite to keeper@example.org instead, please, as soon as you can.");

        Assert.DoesNotContain("example.org", record.Text + record.Markdown + string.Concat(record.Sections.SelectMany(section => section.Section.Blocks).Select(block => block.Text + block.Markdown)), StringComparison.Ordinal);
        Assert.Contains("[email]", record.Text, StringComparison.Ordinal);
        Assert.Equal((2, 1), (record.Quality["masked_email"], record.Quality["masked_ip"]));
        Assert.All(record.Sections, section => Assert.Equal(section.Section.Text, record.Text[section.Section.CharStart..section.Section.CharEnd]));
    }

    [Fact]
    public void Process_Masks_KeepTheLinesOfWhatTheyMask()
    {
        string html = $"<article><p>{English}</p><p>Write to<br>the keeper of the weir at keeper@example.org<br>as soon as you can, please.</p></article>";
        PageRecord record = Written(new RecordOptions { Masks = [MaskKind.Email] }, new RawItem { Location = new ItemLocation("a.html"), DecodedBody = html, Kind = ContentKind.Html });

        Assert.EndsWith("Write to\nthe keeper of the weir at [email]\nas soon as you can, please.", record.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_Masks_MasksMailAddressesInAddresses()
    {
        const string Html = "<link rel=canonical href='https://e.org/?m=ann@example.org'><article><p>" + English
            + " <a href='https://e.org/?q=ann%40example.org'>This</a> and <a href='#end'>that</a>, <a href='/@ann/4111111111111111'>too</a>.</p><h2 id=end>End</h2><p>" + English + "</p></article>";
        var item = new RawItem { Location = new ItemLocation("a.html"), DecodedBody = Html, Kind = ContentKind.Html, Url = "https://e.org/a?m=ann%40example.org", RecordId = "ann@example.org" };
        PageRecord record = Written(new RecordOptions { Masks = [MaskKind.Email, MaskKind.Card] }, item);

        Assert.Equal(("https://e.org/a?m=[email]", "https://e.org/?m=[email]", "[email]", "e.org"), (record.Url, record.CanonicalUrl, record.RecordId, record.Host));
        Assert.Equal(Written(new RecordOptions(), item).Id, record.Id);
        string json = System.Text.Encoding.UTF8.GetString(PageRecordJson.Write(record));
        Assert.DoesNotContain("example.org", json, StringComparison.Ordinal);
        Assert.DoesNotContain("ann%40", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_Masks_MasksMailAddressesThatRelativeLinksTakeFromThePage()
    {
        const string Html = "<article><p>" + German + " <a href='y.html'>Mehr</a> davon.</p></article>";
        var item = new RawItem { Location = new ItemLocation("a.html"), DecodedBody = Html, Kind = ContentKind.Html, Url = "https://e.org/ann@example.org/x.html" };
        string json = System.Text.Encoding.UTF8.GetString(PageRecordJson.Write(Written(new RecordOptions { Masks = [MaskKind.Email] }, item)));

        Assert.Contains("y.html", json, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Process_Masks_MasksEveryNameWhoeverGaveIt()
    {
        var options = new RecordOptions { Masks = [MaskKind.Email] };
        string longTitle = new string('x', 990) + " a.long.name@example.org";
        foreach (string title in (string[])["Write to keeper@example.org", "Write to kee\0per@example.org", longTitle])
        {
            PageRecord named = Written(options, new RawItem { Location = new ItemLocation("a.jsonl"), DecodedBody = English, Kind = ContentKind.PlainText, Title = title });

            Assert.DoesNotContain("@", named.Title!, StringComparison.Ordinal);
            Assert.DoesNotContain("a.long", named.Title!, StringComparison.Ordinal);
        }

        const string Html = "<title>Logs</title><meta property='og:site_name' content='Mail keeper@example.org'><meta name=description content='From keeper@example.org'><p>" + English + "</p>";
        PageRecord page = Written(options, new RawItem { Location = new ItemLocation("a.html"), DecodedBody = Html, Kind = ContentKind.Html });
        Assert.Equal(("Mail [email]", "From [email]"), (page.SiteName, page.Description));
    }

    [Theory]
    [InlineData(DuplicateTreatment.Mark)]
    [InlineData(DuplicateTreatment.Drop)]
    public async Task RunAsync_Duplicates_PointToTheEarliestWhateverTheWorkers(DuplicateTreatment action)
    {
        foreach (int workers in (int[])[1, 4])
        {
            List<ItemResult> results = await RunAsync(action, workers, FeedPosition.Start);

            string keeper = Assert.IsType<ItemOutcome.Written>(results[0].Outcome).Record.Id;
            Assert.Equal([null, null, keeper, null, keeper], results.Select(KeeperOf));
            Assert.Equal(action == DuplicateTreatment.Drop, results[2].Outcome is ItemOutcome.Duplicate);
        }
    }

    [Fact]
    public async Task RunAsync_DuplicatesResumed_KnowsWhatCameBefore()
    {
        List<ItemResult> whole = await RunAsync(DuplicateTreatment.Mark, 2, FeedPosition.Start);
        List<ItemResult> rest = await RunAsync(DuplicateTreatment.Mark, 2, new FeedPosition(0, 2));

        Assert.Equal(whole.Skip(2).Select(KeeperOf), rest.Select(KeeperOf));
    }

    private static string? KeeperOf(ItemResult result) => result.Outcome switch
    {
        ItemOutcome.Written written => written.Record.DuplicateOf,
        ItemOutcome.Duplicate duplicate => duplicate.Record.DuplicateOf,
        _ => "lost",
    };

    private static async Task<List<ItemResult>> RunAsync(DuplicateTreatment action, int workers, FeedPosition start)
    {
        IngestPipeline pipeline = Pipeline(new RecordOptions { Deduplication = new DeduplicationOptions { Level = DuplicateLevel.Exact, Treatment = action } }, workers);
        var feed = new ListFeed([English, German, English, English + " And more than that.", English]);
        return await new OrderedRunner(pipeline.Processor, pipeline.Options, TimeProvider.System).RunAsync(feed, start).ToListAsync();
    }

    private static PageRecord Written(RecordOptions options, string text) => Assert.IsType<ItemOutcome.Written>(Process(options, text)).Record;

    private static PageRecord Written(RecordOptions options, RawItem item) => Assert.IsType<ItemOutcome.Written>(Pipeline(options, 1).Process(item)).Record;

    private static ItemOutcome Process(RecordOptions options, string text) =>
        Pipeline(options, 1).Process(new RawItem { Location = new ItemLocation("page.txt"), DecodedBody = text, Kind = ContentKind.PlainText });

    private static IngestPipeline Pipeline(RecordOptions options, int workers) =>
        new IngestPipelineBuilder { Options = new PipelineOptions { Records = options, Workers = workers } }.Build();
}
