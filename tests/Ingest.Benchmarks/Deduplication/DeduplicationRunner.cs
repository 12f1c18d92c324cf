using System.Diagnostics;
using System.Globalization;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Records;

namespace Ingest.Benchmarks.Deduplication;

/// <summary>What <c>ingest dedup</c> does, over generated records: read, sign, compare, write to a folder that is thrown away.</summary>
internal sealed class DeduplicationRunner(TextWriter output)
{
    /// <summary>Runs over so many records.</summary>
    public async Task RunAsync(long records, long memoryBytes)
    {
        string folder = Directory.CreateTempSubdirectory("ingest-dedup-").FullName;
        try
        {
            var options = new PipelineOptions { Records = new RecordOptions { Deduplication = new DeduplicationOptions { MaximumTableBytes = memoryBytes } } };
            var request = new FolderRunRequest
            {
                Feed = new GeneratedRecords(records),
                Folder = Path.Combine(folder, "out"),
                Layout = new OutputLayout { Exporter = new JsonLinesExporter(new ExportOptions()), Format = "jsonl" },
                Settings = new Dictionary<string, string>(),
            };
            long started = Stopwatch.GetTimestamp();
            RunSummary summary = await new FolderRun(new PageProcessor(new RecordRoad(options.Records)), options, TimeProvider.System, DiskFiles.Instance).RunAsync(request);
            Report(summary, Stopwatch.GetElapsedTime(started), request.Feed.BytesConsumed);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Report(RunSummary summary, TimeSpan elapsed, long bytes)
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records {summary.Counts.Read}, {bytes / 1e6:F0} MB of JSON"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"duplicates {summary.Counts.Duplicates}, written {summary.Counts.Written}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:F0} s, {summary.Counts.Read / elapsed.TotalSeconds:F0} records a second, peak working set {process.PeakWorkingSet64 / 1048576.0:F0} MiB"));
    }
}
