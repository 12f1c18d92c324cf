using System.Text;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs.Shards;
using Ingest.Sources;
using Ingest.Tests.Sources;

namespace Ingest.Tests.Pipeline.Runs.Shards;

public sealed class ShardFeedTests
{
    private const int Shards = 8;

    /// <summary>What opening a file and telling its format takes, and what is read ahead at the end.</summary>
    private const int Overhead = 3 << 16;

    [Theory]
    [InlineData("rows.jsonl")]
    [InlineData("pages.warc")]
    [InlineData("pages.warc.gz")]
    public void Read_ShardInTheMiddleOfAFile_ReadsNothingBeforeIt(string name)
    {
        byte[] bytes = Large(name);
        ShardPlan plan = Plan(name, bytes);
        var together = new List<SourceEvent>();
        foreach (IReadOnlyList<ShardRange> shard in plan.Shards)
        {
            var raw = new CountingStream(new TrickleStream(bytes, int.MaxValue));
            together.AddRange(new ShardFeed(Feed(name, bytes, raw), shard).Read(0, default));

            Assert.InRange(raw.BytesRead, 1, (bytes.Length / Shards * 5 / 4) + Overhead);
        }

        Assert.Equal(Feed(name, bytes, new MemoryStream(bytes)).Read(0, default).Summary(), together.Summary());
    }

    [Fact]
    public void Read_FileThatCannotBeOpened_GivesNoItemOfTheShard()
    {
        const string Name = "pages.warc.gz";
        byte[] bytes = Large(Name);
        ShardRange range = Plan(Name, bytes).Shards[3][0];
        var input = new InputFile(Name, bytes.Length) { Open = () => throw new IOException("the disk fails") };
        var feed = new ShardFeed(new SourceFeed([input], SourceCatalog.CreateReader(new SourceOptions())), [range]);

        Assert.NotNull(range.Restart);
        Assert.Empty(feed.Read(0, default));
        Assert.Equal(0, feed.GivenOf(0));
    }

    private static ShardPlan Plan(string name, byte[] bytes) =>
        ShardPlanner.Plan([new InputFile(name, bytes.Length)], Shards, new Dictionary<string, string>(), _ => Feed(name, bytes, new MemoryStream(bytes)).Read(0, default));

    private static SourceFeed Feed(string name, byte[] bytes, Stream stream) =>
        new([new InputFile(name, bytes.Length) { Open = () => stream }], SourceCatalog.CreateReader(new SourceOptions()));

    private static byte[] Large(string name)
    {
        var random = new Random(1);
        return Reading.Join([.. Enumerable.Range(0, 400).Select(i =>
        {
            string page = Convert.ToBase64String([.. Enumerable.Range(0, 6_000).Select(_ => (byte)random.Next(256))]);
            byte[] record = Encoding.UTF8.GetBytes(name == "rows.jsonl" ? $"{{\"text\":\"{page}\"}}\n" : Dumps.Response(page, $"https://example.org/{i}"));
            return name.EndsWith(".gz", StringComparison.Ordinal) ? Reading.Gzip(record) : record;
        })]);
    }
}
