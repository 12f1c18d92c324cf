using System.Globalization;
using AngleSharp.Html.Parser;
using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Export;
using Ingest.Parsing;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Benchmarks.EndToEnd;

/// <summary>
/// What a page costs, stage by stage, against a bare <c>ParseDocument</c> of the same page in the same run. The two take turns page by
/// page, so that a machine that changes its speed changes both; the figures are medians over passes.
/// </summary>
internal sealed class EndToEndRunner(TextWriter output)
{
    private static readonly string[] Stages = ["ParseDocument", "parse", .. ParsingParts.Names, "clean", .. CleaningParts.Names, "section", "record", "serialise", "total"];

    private readonly PageStages _stages = new IngestPipelineBuilder().Build().Stages;
    private readonly ParsingParts _parsing = new();
    private readonly CleaningParts _cleaning = new();
    private readonly IExporter _exporter = ExporterCatalog.Entries.First(entry => entry.Name == "jsonl").Create(new ExportOptions());

    /// <summary>Measures.</summary>
    /// <param name="items">Pages in memory.</param>
    /// <param name="passes">Counted passes over all pages, after one that warms up.</param>
    /// <param name="withBaseline">Whether the pages are HTML that AngleSharp can parse for comparison.</param>
    public void Run(IReadOnlyList<RawItem> items, int passes, bool withBaseline)
    {
        long characters = items.Sum(item => (long)(item.DecodedBody?.Length ?? 0));
        var results = new List<Dictionary<string, Measurement>>();
        for (int pass = 0; pass <= passes; pass++)
        {
            Dictionary<string, Measurement> measured = Pass(items, withBaseline);
            if (pass > 0)
            {
                results.Add(measured);
            }
        }

        Report(items.Count, characters, results, withBaseline);
    }

    private Dictionary<string, Measurement> Pass(IReadOnlyList<RawItem> items, bool withBaseline)
    {
        Dictionary<string, Measurement> measured = Stages.ToDictionary(stage => stage, _ => new Measurement());
        foreach (RawItem item in items)
        {
            if (withBaseline)
            {
                measured["ParseDocument"].Add(() => new HtmlParser().ParseDocument(item.DecodedBody!));
                _parsing.Measure(_stages.Decode(item).Value!, measured);
            }

            _cleaning.Measure(_stages.Parse(_stages.Decode(item).Value!, default), measured);
            measured["total"].Add(() => Process(item, measured));
        }

        return measured;
    }

    private void Process(RawItem item, Dictionary<string, Measurement> measured)
    {
        ParsedPage? page = null;
        CleanedPage? cleaned = null;
        SectionedPage? sectioned = null;
        PageRecord? record = null;
        measured["parse"].Add(() =>
        {
            DecodedText text = _stages.Decode(item).Value ?? throw new InvalidOperationException($"{item.Location} could not be decoded");
            page = _stages.Parse(text, default);
        });
        measured["clean"].Add(() => cleaned = _stages.Cleaner.Clean(page!));
        measured["section"].Add(() => sectioned = _stages.Section(cleaned!));
        measured["record"].Add(() => record = _stages.Build(sectioned!));
        measured["serialise"].Add(() => _exporter.Prepare(record!).Release());
    }

    private void Report(int pages, long characters, List<Dictionary<string, Measurement>> results, bool withBaseline)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pages} pages, {characters / 1e6:0.0} million characters, {results.Count} passes, one thread, medians"));
        output.WriteLine();
        output.WriteLine("| stage | ms a page | ratio | bytes allocated per character | million characters a second |");
        output.WriteLine("|---|---:|---:|---:|---:|");
        foreach (string stage in Stages)
        {
            double milliseconds = Median(results.Select(result => result[stage].Milliseconds));
            double ratio = withBaseline ? Median(results.Select(result => result[stage].Milliseconds / result["ParseDocument"].Milliseconds)) : double.NaN;
            double allocated = Median(results.Select(result => (double)result[stage].AllocatedBytes / characters));
            if (milliseconds > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {stage} | {milliseconds / pages:0.000} | {ratio:0.00} | {allocated:0.00} | {characters / milliseconds / 1000:0} |"));
            }
        }
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
