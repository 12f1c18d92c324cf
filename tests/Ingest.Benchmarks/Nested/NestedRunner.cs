using System.Globalization;
using System.Text;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Benchmarks.Nested;

/// <summary>
/// What 100,000 nested tags cost against the same tags side by side, from bytes to the serialised record. The two take turns; times are medians over
/// the passes, after one that warms up. Processor time, not time on the clock: the longest of some 250 medians on a shared machine would tell of the others on it.
/// </summary>
internal sealed class NestedRunner(TextWriter output)
{
    /// <summary>How many times the time of the flat page the nested one may take; 5.</summary>
    private const double MaximumRatio = 5;

    private readonly PageProcessor _processor = new IngestPipelineBuilder().Build().Processor.PreparingWith(ExporterCatalog.Entries[0].Create(new ExportOptions()).Prepare);

    /// <summary>Measures all kinds and writes a table, the worst first.</summary>
    /// <param name="passes">Passes that count.</param>
    /// <returns>Whether each kind keeps to the ratio and gives a record.</returns>
    public bool Run(int passes)
    {
        NestedMeasurement[] all = [.. NestedMarkup.All().Select(markup => Measure(markup, passes)).OrderByDescending(measured => measured.Ratio)];
        output.WriteLine("| nested | ms | the same bytes flat, ms | ratio | outcome |");
        output.WriteLine("|---|---:|---:|---:|---|");
        foreach (NestedMeasurement measured in all)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {measured.Name} | {measured.NestedMilliseconds:0.0} | {measured.FlatMilliseconds:0.0} | {measured.Ratio:0.00} | {measured.Outcome} |"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all.Length} kinds, the worst at {all[0].Ratio:0.00} of its flat page, {all.Count(measured => measured.Ratio > 1)} above 1"));
        return all.All(measured => measured.Ratio <= MaximumRatio && measured.Outcome == nameof(ItemOutcome.Written));
    }

    private NestedMeasurement Measure(NestedMarkup markup, int passes)
    {
        RawItem nested = ItemOf(markup.Nested);
        RawItem flat = ItemOf(markup.Flat);
        string outcome = "";
        var times = new List<(double Nested, double Flat)>();
        for (int pass = 0; pass <= passes; pass++)
        {
            double slow = Process(nested, out outcome);
            times.Add((slow, Process(flat, out _)));
        }

        return new NestedMeasurement(markup.Name, Median(times.Skip(1).Select(time => time.Nested)), Median(times.Skip(1).Select(time => time.Flat)), outcome);
    }

    private static RawItem ItemOf(string html) => new() { Location = new ItemLocation("nested"), Kind = ContentKind.Html, Body = Encoding.UTF8.GetBytes(html) };

    private double Process(RawItem item, out string outcome)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        ItemOutcome result = _processor.Process(item, CancellationToken.None);
        double milliseconds = (Environment.CpuUsage.TotalTime - start).TotalMilliseconds;
        outcome = result is ItemOutcome.Quarantined bad ? bad.Fault.Code.ToString() : result.GetType().Name;
        (result as ItemOutcome.Written)?.Prepared?.Release();
        return milliseconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private sealed record NestedMeasurement(string Name, double NestedMilliseconds, double FlatMilliseconds, string Outcome)
    {
        public double Ratio => NestedMilliseconds / FlatMilliseconds;
    }
}
