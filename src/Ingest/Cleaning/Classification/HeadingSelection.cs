namespace Ingest.Cleaning.Classification;

/// <summary>
/// The set of headings with the highest expected F-measure, given that the page has any to speak of: two at least, as the evaluation kit counts.
/// Where few are likely, the sure absence of headings would else outweigh which of the lines they are (cross-validated heading F1
/// of text dumps 0.0017 higher on this condition, standard error 0.0013; of HTML 0.0015, 0.0008).
/// </summary>
internal static class HeadingSelection
{
    /// <summary>Below this a page's evidence for two headings is none.</summary>
    private const double LeastChance = 1e-6;

    /// <summary>The lowest probability in the set; 0 where there are not two candidates.</summary>
    /// <param name="probabilities">Probability per candidate that it is a heading.</param>
    /// <param name="beta">Weight of recall against precision: 1 is balanced, below prefers precision.</param>
    public static float Threshold(ReadOnlySpan<float> probabilities, double beta)
    {
        if (probabilities.Length < 2)
        {
            return 0;
        }

        float[] falling = probabilities.ToArray();
        Array.Sort(falling, static (left, right) => right.CompareTo(left));
        double[] odds = Array.ConvertAll(falling, PageErrors.OddsOf);
        var scores = new double[falling.Length];
        foreach ((double factor, double weight) in PageErrors.Cases)
        {
            AddScores(odds, factor, beta * beta, weight, scores);
        }

        float threshold = 0;
        double best = 0;
        for (int i = 0; i < falling.Length; i++)
        {
            bool groupEnds = i + 1 == falling.Length || falling[i + 1] < falling[i];
            if (groupEnds && scores[i] > best)
            {
                (threshold, best) = (falling[i], scores[i]);
            }
        }

        return threshold;
    }

    /// <summary>Adds, for every candidate, the expected F-measure of it and all before it in one case, times the chance of two headings in that case.</summary>
    private static void AddScores(double[] odds, double factor, double square, double weight, double[] scores)
    {
        double none = Math.Exp(-odds.Sum(chance => Math.Log(1 + (chance * factor))));
        double one = none * factor * odds.Sum();
        double several = Math.Max(LeastChance, 1 - none - one);
        double expected = (odds.Sum(chance => PageErrors.Probability(chance * factor)) - one) / several;
        double hits = 0;
        for (int i = 0; i < odds.Length; i++)
        {
            // The chance that it is a heading, but for that of being the only one.
            hits += PageErrors.Probability(odds[i] * factor) - (none * odds[i] * factor);
            scores[i] += weight * (1 + square) * hits / (i + 1 + (square * expected));
        }
    }
}
