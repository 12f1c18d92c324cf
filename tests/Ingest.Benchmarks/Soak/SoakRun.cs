using System.Diagnostics;
using System.Globalization;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Benchmarks.Soak;

/// <summary>
/// Runs made-up inputs of every format, sound and damaged, into every output format, round after round in one process, and watches memory,
/// handles, threads and counts.
/// </summary>
internal sealed class SoakRun(TextWriter output, int workers)
{
    private static readonly TimeSpan ReportEvery = TimeSpan.FromMinutes(1);

    private readonly List<SoakSample> _samples = [];
    private readonly List<string> _problems = [];
    private long _items;
    private long _written;
    private long _quarantined;

    /// <summary>Runs until the time is over.</summary>
    /// <param name="duration">How long; a round that has begun is finished.</param>
    /// <returns>Whether memory and handles stayed flat and all counts balanced.</returns>
    public async Task<bool> RunAsync(TimeSpan duration)
    {
        output.WriteLine("minutes,rounds,items,resident_mb,heap_mb,handles,threads");
        var watch = Stopwatch.StartNew();
        TimeSpan next = TimeSpan.Zero;
        for (int round = 0; watch.Elapsed < duration; round++)
        {
            await RunRoundAsync(round).ConfigureAwait(false);
            if (watch.Elapsed >= next)
            {
                next = watch.Elapsed + ReportEvery;
                Report(SoakSample.Take(watch.Elapsed, round + 1, _items));
            }
        }

        return Conclude();
    }

    private async Task RunRoundAsync(int round)
    {
        string folder = Directory.CreateTempSubdirectory("ingest-soak-").FullName;
        try
        {
            string inputs = Directory.CreateDirectory(Path.Combine(folder, "in")).FullName;
            int sound = SoakInputs.Write(inputs, new SoakPages(round));
            RunSummary summary = await RunAsync(round, inputs, Path.Combine(folder, "out")).ConfigureAwait(false);
            Check(round, sound, summary, RunVerifier.Verify(Path.Combine(folder, "out")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<RunSummary> RunAsync(int round, string inputs, string folder)
    {
        CatalogEntry<IExporter, ExportOptions> format = ExporterCatalog.Entries[round % ExporterCatalog.Entries.Count];
        IngestPipeline pipeline = new IngestPipelineBuilder { Options = Options(round) }.Build();
        IItemFeed feed = pipeline.Open([inputs], null, out _);
        var request = new FolderRunRequest
        {
            Feed = feed,
            Folder = folder,
            Layout = new OutputLayout { Exporter = format.Create(new ExportOptions()), Format = format.Name, CheckpointItems = 200, PartRecords = round % 3 == 0 ? 300 : null },
            Settings = new Dictionary<string, string>(),
        };
        return await new FolderRun(pipeline.Processor, pipeline.Options, TimeProvider.System, DiskFiles.Instance).RunAsync(request).ConfigureAwait(false);
    }

    private PipelineOptions Options(int round) => new()
    {
        Workers = workers,
        Sources = new SourceOptions { TextSeparator = "%%%" },
        Records = new RecordOptions
        {
            MeasuresQuality = round % 2 == 0,
            Masks = round % 5 == 0 ? [MaskKind.Email, MaskKind.Phone] : [],
            Deduplication = round % 4 == 1 ? new DeduplicationOptions { Level = DuplicateLevel.Near } : null,
        },
    };

    private void Check(int round, int sound, RunSummary summary, IReadOnlyList<string> problems)
    {
        OutcomeCounts counts = summary.Counts;
        _items += counts.Read;
        _written += counts.Written;
        _quarantined += counts.QuarantinedItems();
        _problems.AddRange(problems.Select(problem => string.Create(CultureInfo.InvariantCulture, $"round {round}: {problem}")));
        if (counts.Read < sound)
        {
            _problems.Add(string.Create(CultureInfo.InvariantCulture, $"round {round}: {sound} items stand in sound files, {counts.Read} were read"));
        }
    }

    private void Report(SoakSample sample)
    {
        _samples.Add(sample);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{sample.Minutes:0.0},{sample.Rounds},{sample.Items},{sample.ResidentBytes / 1048576.0:0.0},{sample.HeapBytes / 1048576.0:0.0},{sample.Handles},{sample.Threads}"));
        output.Flush();
    }

    private bool Conclude()
    {
        _problems.AddRange(SoakVerdict.Of(_samples));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_items} items: {_written} written, {_quarantined} quarantined, the rest dropped or duplicates"));
        foreach (string line in SoakVerdict.Tell(_samples))
        {
            output.WriteLine(line);
        }

        using Process self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"resident at the peak, within rounds: {self.PeakWorkingSet64 / 1048576.0:0} MB"));
        foreach (string problem in _problems.Take(50))
        {
            output.WriteLine(problem);
        }

        output.WriteLine(_problems.Count == 0 ? "flat, and all counts balance" : "NOT WELL");
        return _problems.Count == 0;
    }
}
