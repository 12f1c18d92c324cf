namespace Ingest.Benchmarks.Soak;

/// <summary>
/// Whether a measure stayed flat: the median of the last quarter of the samples against that of the second. The first quarter is left
/// out, because caches and the tiers of the compiler fill in it.
/// </summary>
internal static class SoakVerdict
{
    /// <summary>What does not stay flat or does not balance; empty when all is well.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<SoakSample> samples)
    {
        var problems = new List<string>();
        Compare(problems, samples, "resident memory", sample => sample.ResidentBytes, allowedShare: 0.15, allowedMore: 32 << 20);
        Compare(problems, samples, "managed heap", sample => sample.HeapBytes, allowedShare: 0.05, allowedMore: 2 << 20);
        Compare(problems, samples, "handles", sample => sample.Handles, allowedShare: 0, allowedMore: 2);
        Compare(problems, samples, "threads", sample => sample.Threads, allowedShare: 0, allowedMore: 4);
        return problems;
    }

    /// <summary>The medians of the second and the last quarter.</summary>
    public static (double Early, double Late) Quarters(IReadOnlyList<SoakSample> samples, Func<SoakSample, double> measure)
    {
        int quarter = samples.Count / 4;
        return (Median([.. samples.Skip(quarter).Take(Math.Max(quarter, 1)).Select(measure).Order()]), Median([.. samples.TakeLast(Math.Max(quarter, 1)).Select(measure).Order()]));
    }

    private static double Median(double[] sorted) => sorted[sorted.Length / 2];

    private static void Compare(List<string> problems, IReadOnlyList<SoakSample> samples, string name, Func<SoakSample, double> measure, double allowedShare, double allowedMore)
    {
        (double early, double late) = Quarters(samples, measure);
        if (late > (early * (1 + allowedShare)) + allowedMore)
        {
            problems.Add($"{name} grew from {early:0} to {late:0}");
        }
    }
}
