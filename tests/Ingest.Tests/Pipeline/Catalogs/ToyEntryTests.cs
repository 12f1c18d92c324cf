using System.Text;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sources;
using Ingest.Tests.Pipeline.Runs;

namespace Ingest.Tests.Pipeline.Catalogs;

/// <summary>The newcomer's recipes: an entry of each kind is one class and one line, and the whole road takes it up.</summary>
public sealed class ToyEntryTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public async Task Build_ToySourceParserAndRule_AreTakenUp()
    {
        await File.WriteAllTextAsync(file, "TOY one\nSHOUT two\nthree");
        var builder = new IngestPipelineBuilder();
        builder.Sources.Insert(0, new("toy", "A page a file that starts with TOY.", _ => new ToySource()));
        builder.Parsers.Insert(0, new("toy", "A block a line.", _ => new ToyParser()));
        // Alone: three words are no page to the learned model.
        builder.Rules.Clear();
        builder.Rules.Add(new("no-shouting", "Drops what shouts.", _ => new ToyRule()));

        PageRecord record = Assert.Single(await builder.Build().ReadRecordsAsync([file]).ToListAsync());

        Assert.Equal("TOY one\n\nthree", record.Text);
        Assert.Equal("SHOUT two".Length, record.Removed["shouting"]);
    }

    [Fact]
    public void Prepare_ToyExporter_WritesWhatItPrepares()
    {
        CatalogEntry<IExporter, ExportOptions> entry = new("toy", "A line a record.", _ => new LineExporter());
        using var output = new MemoryStream();
        IExporter exporter = entry.Create(new ExportOptions());
        using (IRecordWriter writer = exporter.Open(output))
        {
            writer.Complete();
        }

        Assert.Equal("begin\nend\n", Encoding.UTF8.GetString(output.ToArray()));
    }

    private sealed class ToySource : ISource
    {
        public bool Recognises(SourceProbe probe) => probe.Head.Span.StartsWith("TOY"u8);

        public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(input.Content);
            yield return new SourceEvent.ItemRead(new RawItem { Location = new ItemLocation(input.Path), DecodedBody = reader.ReadToEnd() });
        }
    }

    private sealed class ToyParser : IParser
    {
        public bool Recognises(DecodedText text) => text.Text.StartsWith("TOY", StringComparison.Ordinal);

        public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken) => new()
        {
            Source = text,
            Kind = ContentKind.PlainText,
            Blocks = [.. text.Text.Split('\n').Select((line, index) => new Block { Ordinal = index, Kind = BlockKind.Paragraph, Text = line })],
        };
    }

    private sealed class ToyRule : IBlockRule
    {
        private static readonly ReasonCode Shouting = new("shouting");

        public IReadOnlyList<ReasonCode> Codes { get; } = [Shouting];

        public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
        {
            foreach (Block block in page.Blocks.Where(block => block.Text.StartsWith("SHOUT", StringComparison.Ordinal)))
            {
                yield return new BlockOpinion(block.Ordinal, Decision.Drop, Shouting, 1, IsBinding: true);
            }
        }
    }
}
