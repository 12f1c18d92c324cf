using System.Diagnostics;
using System.Globalization;

namespace Ingest.Benchmarks.Runs;

/// <summary>A run over a stream of any length: memory has to stay what it was.</summary>
internal sealed class StreamBenchmark(TextWriter output)
{
    private const long Gigabyte = 1_000_000_000;

    private long _next = Gigabyte;
    private long _peak;

    /// <summary>Runs; tells the working set after every gigabyte of input.</summary>
    public async Task RunAsync(int gigabytes, int workers)
    {
        output.WriteLine("| input, GB | working set, MiB | highest in this gigabyte, MiB |");
        output.WriteLine("|---:|---:|---:|");
        RunMeasurement run = await RunMeasurement.TakeAsync(["-"], workers, () => new GeneratedWarc(gigabytes * Gigabyte, Watch)).ConfigureAwait(false);
        Report(gigabytes);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{run.Pages} pages, {gigabytes} GB, {run.Seconds:0} s, {run.CpuSeconds:0} s of processor time, peak working set {RunMeasurement.PeakMebibytes:0} MiB, {workers} workers"));
    }

    // Called for every record, on the reader's thread.
    private void Watch(long read)
    {
        _peak = Math.Max(_peak, Environment.WorkingSet);
        if (read >= _next)
        {
            Report((int)(_next / Gigabyte));
            _next += Gigabyte;
            _peak = 0;
        }
    }

    private void Report(int gigabytes)
    {
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {gigabytes} | {process.WorkingSet64 / 1048576.0:0} | {_peak / 1048576.0:0} |"));
        output.Flush();
    }
}
