using System.Globalization;

namespace Ingest.Benchmarks.Soak;

/// <summary>
/// Whether a measure stayed flat: its trend over the last three quarters of the samples. The first quarter is left out, because caches
/// and the tiers of the compiler fill in it. A measure grew when its trend is larger than allowed and surely upwards.
/// </summary>
internal static class SoakVerdict
{
    /// <summary>
    /// What may grow, by which share of its median and by how much more, before it counts. What the array pool keeps depends on the round before, so live
    /// bytes of two rounds differ by a few per cent; resident memory adds what the collector and malloc keep free. A leak of 100 bytes an item would
    /// be 10 MB over the 100,000 items of an hour.
    /// </summary>
    private static readonly Measure[] Measures =
    [
        new("live heap, MB", sample => sample.HeapBytes / 1048576.0, 0.05, 2),
        new("resident, MB", sample => sample.ResidentBytes / 1048576.0, 0.10, 16),
        new("handles", sample => sample.Handles, 0, 2),
        new("threads", sample => sample.Threads, 0, 4),
    ];

    /// <summary>What does not stay flat; empty when all does.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<SoakSample> samples) =>
        [.. Measures.Where(measure => Grew(samples, measure)).Select(measure => $"{measure.Name}: grew")];

    /// <summary>A line per measure.</summary>
    public static IEnumerable<string> Tell(IReadOnlyList<SoakSample> samples)
    {
        foreach (Measure measure in Measures)
        {
            (double early, double late) = Quarters(samples, measure.Of);
            SoakTrend trend = TrendOf(samples, measure.Of);
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{measure.Name}: {early:0.0} in the second quarter, {late:0.0} in the last, {samples.Max(measure.Of):0.0} at most; trend {trend.Growth:+0.0;-0.0} ({trend.Least:+0.0;-0.0} to {trend.Most:+0.0;-0.0}), allowed {Allowed(samples, measure):0.0}");
        }
    }

    private static bool Grew(IReadOnlyList<SoakSample> samples, Measure measure)
    {
        SoakTrend trend = TrendOf(samples, measure.Of);
        return trend.Growth > Allowed(samples, measure) && trend.Least > 0;
    }

    private static double Allowed(IReadOnlyList<SoakSample> samples, Measure measure) =>
        (measure.AllowedShare * Quarters(samples, measure.Of).Early) + measure.AllowedMore;

    private static SoakTrend TrendOf(IReadOnlyList<SoakSample> samples, Func<SoakSample, double> measure) =>
        SoakTrend.Of([.. samples.Skip(samples.Count / 4).Select(sample => (sample.Minutes, measure(sample)))]);

    /// <summary>The medians of the second and the last quarter.</summary>
    private static (double Early, double Late) Quarters(IReadOnlyList<SoakSample> samples, Func<SoakSample, double> measure)
    {
        int quarter = samples.Count / 4;
        return (Median([.. samples.Skip(quarter).Take(Math.Max(quarter, 1)).Select(measure).Order()]), Median([.. samples.TakeLast(Math.Max(quarter, 1)).Select(measure).Order()]));
    }

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];

    private sealed record Measure(string Name, Func<SoakSample, double> Of, double AllowedShare, double AllowedMore);
}
