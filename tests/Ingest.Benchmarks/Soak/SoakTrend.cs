namespace Ingest.Benchmarks.Soak;

/// <summary>
/// How a measure moves over time: the median slope between any two samples (Theil and Sen), which a few wild samples do not move, with the 95 % bounds
/// that Kendall's statistic gives it. Both are told as growth over the whole time observed, in the measure's own unit.
/// </summary>
/// <param name="Growth">Most likely growth; negative when it shrinks.</param>
/// <param name="Least">Lower bound.</param>
/// <param name="Most">Upper bound.</param>
internal readonly record struct SoakTrend(double Growth, double Least, double Most)
{
    /// <summary>Standard deviations to either side that hold 95 % of a normal distribution.</summary>
    private const double Certainty = 1.96;

    /// <summary>Looks at samples in order of time; fewer than three have no trend.</summary>
    /// <param name="samples">Minute and value.</param>
    public static SoakTrend Of(IReadOnlyList<(double Minute, double Value)> samples)
    {
        int count = samples.Count;
        if (count < 3)
        {
            return default;
        }

        double[] slopes = SlopesOf(samples);
        double span = samples[^1].Minute - samples[0].Minute;
        double spread = Certainty * Math.Sqrt(count * (count - 1.0) * ((2 * count) + 5) / 18);
        return new SoakTrend(At(slopes, 0.5) * span, At(slopes, 0.5 - (spread / slopes.Length / 2)) * span, At(slopes, 0.5 + (spread / slopes.Length / 2)) * span);
    }

    private static double[] SlopesOf(IReadOnlyList<(double Minute, double Value)> samples)
    {
        var slopes = new List<double>();
        for (int i = 0; i < samples.Count; i++)
        {
            for (int j = i + 1; j < samples.Count; j++)
            {
                slopes.Add((samples[j].Value - samples[i].Value) / (samples[j].Minute - samples[i].Minute));
            }
        }

        slopes.Sort();
        return [.. slopes];
    }

    private static double At(double[] sorted, double share) => sorted[(int)Math.Clamp(share * (sorted.Length - 1), 0, sorted.Length - 1)];
}
