namespace Ingest.Cleaning.Classification;

/// <summary>
/// The set of blocks with the highest expected word F1. With calibrated probabilities the best set is always "all blocks above
/// some probability", so sorting and one pass of sums find it (the argument is that of plug-in F-measure maximisation).
/// </summary>
/// <param name="Threshold">The lowest probability kept.</param>
/// <param name="ExpectedF1">Expected word F1 of what is kept, 0–1.</param>
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
        float[] sorted = probabilities.ToArray();
        float[] words = weights.ToArray();
        Array.Sort(sorted, words);
        double expected = 0;
        for (int i = 0; i < sorted.Length; i++)
        {
            expected += sorted[i] * (double)words[i];
        }

        double square = beta * beta;
        double kept = 0;
        double hits = 0;
        double best = 0;
        var selection = new BlockSelection(1, 0);
        for (int i = sorted.Length - 1; i >= 0; i--)
        {
            kept += words[i];
            hits += sorted[i] * (double)words[i];
            bool groupEnds = i == 0 || sorted[i - 1] < sorted[i];
            double score = (1 + square) * hits / Math.Max(1e-9, kept + (square * expected));
            if (groupEnds && score > best)
            {
                best = score;
                selection = new BlockSelection(sorted[i], 2 * hits / Math.Max(1e-9, kept + expected));
            }
        }

        return selection;
    }
}
