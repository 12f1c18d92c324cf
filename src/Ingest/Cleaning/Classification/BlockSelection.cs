namespace Ingest.Cleaning.Classification;

/// <summary>
/// The set of blocks with the highest expected word F1: all blocks above some probability, so sorting and one pass of sums find it (the
/// argument is that of plug-in F-measure maximisation), in the mean over the cases of <see cref="PageErrors"/>.
/// </summary>
/// <param name="Threshold">The lowest probability kept.</param>
/// <param name="ExpectedF1">Expected word F1 of what is kept, 0–1, were the model right.</param>
internal readonly record struct BlockSelection(float Threshold, double ExpectedF1)
{
    /// <summary>No block at all.</summary>
    public static BlockSelection Nothing { get; } = new(float.PositiveInfinity, 0);

    /// <summary>Selects.</summary>
    /// <param name="probabilities">Probability per block.</param>
    /// <param name="weights">Words per block.</param>
    /// <param name="beta">Weight of recall against precision: 1 is balanced, below prefers precision.</param>
    public static BlockSelection Of(ReadOnlySpan<float> probabilities, ReadOnlySpan<float> weights, double beta)
    {
        using var arrays = new PageArrays();
        Span<float> sorted = arrays.Rent<float>(probabilities.Length).Span;
        Span<float> words = arrays.Rent<float>(probabilities.Length).Span;
        Span<double> odds = arrays.Rent<double>(probabilities.Length).Span;
        Span<double> scores = arrays.RentCleared<double>(probabilities.Length).Span;
        probabilities.CopyTo(sorted);
        weights.CopyTo(words);
        sorted.Sort(words);
        for (int i = 0; i < odds.Length; i++)
        {
            odds[i] = PageErrors.OddsOf(sorted[i]);
        }

        foreach ((double factor, double weight) in PageErrors.Cases)
        {
            AddScores(odds, factor, words, beta * beta, weight, scores);
        }

        int best = -1;
        double bestScore = 0;
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            bool groupEnds = i == 0 || sorted[i - 1] < sorted[i];
            if (groupEnds && scores[i] > bestScore)
            {
                (best, bestScore) = (i, scores[i]);
            }
        }

        return best < 0 ? new BlockSelection(1, 0) : new BlockSelection(sorted[best], ExpectedF1Of(sorted, words, best));
    }

    /// <summary>Adds, for every block, the expected F-measure of keeping it and all behind it, in one case.</summary>
    private static void AddScores(ReadOnlySpan<double> odds, double factor, ReadOnlySpan<float> words, double square, double weight, Span<double> scores)
    {
        double expected = 0;
        for (int i = 0; i < odds.Length; i++)
        {
            expected += PageErrors.Probability(odds[i] * factor) * words[i];
        }

        double kept = 0;
        double hits = 0;
        for (int i = odds.Length - 1; i >= 0; i--)
        {
            kept += words[i];
            hits += PageErrors.Probability(odds[i] * factor) * words[i];
            scores[i] += weight * FMeasure(hits, kept, expected, square);
        }
    }

    private static double ExpectedF1Of(ReadOnlySpan<float> sorted, ReadOnlySpan<float> words, int first)
    {
        double expected = 0;
        double kept = 0;
        double hits = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            expected += sorted[i] * (double)words[i];
            kept += i < first ? 0 : words[i];
            hits += i < first ? 0 : sorted[i] * (double)words[i];
        }

        return FMeasure(hits, kept, expected, 1);
    }

    private static double FMeasure(double hits, double kept, double expected, double square) =>
        (1 + square) * hits / Math.Max(1e-9, kept + (square * expected));
}
