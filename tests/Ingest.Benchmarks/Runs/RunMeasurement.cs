using System.Diagnostics;
using System.Globalization;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;

namespace Ingest.Benchmarks.Runs;

/// <summary>One whole run, from input files to JSONL.zst in a folder, and what it cost.</summary>
/// <param name="Seconds">Wall time.</param>
/// <param name="CpuSeconds">Processor time of the whole process, in and out of managed code.</param>
/// <param name="Pages">Items read.</param>
internal sealed record RunMeasurement(double Seconds, double CpuSeconds, long Pages)
{
    /// <summary>Peak working set of this process so far, MiB.</summary>
    public static double PeakMebibytes
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64 / 1048576.0;
        }
    }

    /// <summary>Runs.</summary>
    /// <param name="inputs">Files, or <c>-</c>.</param>
    /// <param name="workers">Pages in work at once.</param>
    /// <param name="standardInput">What <c>-</c> opens.</param>
    public static async Task<RunMeasurement> TakeAsync(IReadOnlyList<string> inputs, int workers, Func<Stream>? standardInput = null)
    {
        string folder = Directory.CreateTempSubdirectory("ingest-run-").FullName;
        try
        {
            IngestPipeline pipeline = new IngestPipelineBuilder { Options = new PipelineOptions { Workers = workers } }.Build();
            var run = new FolderRun(pipeline.Processor, pipeline.Options, TimeProvider.System, DiskFiles.Instance);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            RunSummary summary = await run.RunAsync(Request(pipeline.Open(inputs, standardInput, out _), folder)).ConfigureAwait(false);
            return new RunMeasurement(Stopwatch.GetElapsedTime(start).TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds, summary.Counts.Read);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The figures as one line that another process reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds:R} {CpuSeconds:R} {PeakMebibytes:R}");

    private static FolderRunRequest Request(IItemFeed feed, string folder) => new()
    {
        Feed = feed,
        Folder = folder,
        Layout = new OutputLayout
        {
            Exporter = ExporterCatalog.Entries.First(entry => entry.Name == "jsonl").Create(new ExportOptions()),
            Format = "jsonl",
            Compress = stream => OutputCompression.Wrap(new BorrowedStream(stream), CompressionKind.Zstandard),
            CompressionExtension = ".zst",
        },
        Settings = new Dictionary<string, string>(),
    };
}
