using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BlockSelectionTests
{
    private static readonly float[] Probabilities = [0.9f, 0.45f, 0.3f, 0.02f];
    private static readonly float[] Words = [100, 20, 20, 200];

    [Theory]
    [InlineData(0.9f, 0.45f, 0.3f, 0.02f)]
    [InlineData(0.95f, 0.4f, 0.38f, 0.36f)]
    [InlineData(0.99f, 0.98f, 0.55f, 0.2f)]
    [InlineData(0.2f, 0.15f, 0.1f, 0.05f)]
    public void Of_PageWhoseBlocksErrTogether_IsTheBestOfAllThresholds(float first, float second, float third, float fourth)
    {
        float[] probabilities = [first, second, third, fourth];

        BlockSelection selection = BlockSelection.Of(probabilities, Words, 1);

        // By brute force: all log-odds of the page shifted by 601 values of a normal distribution.
        Assert.Equal(probabilities.MaxBy(threshold => MeanOverShifts(probabilities, threshold)), selection.Threshold);
        Assert.Equal(Expected(probabilities, selection.Threshold), selection.ExpectedF1, 9);
    }

    [Fact]
    public void Of_LowerBeta_NeverKeepsMore()
    {
        Assert.True(BlockSelection.Of(Probabilities, Words, 0.5).Threshold >= BlockSelection.Of(Probabilities, Words, 1).Threshold);
        Assert.True(BlockSelection.Of(Probabilities, Words, 1).Threshold >= BlockSelection.Of(Probabilities, Words, 2).Threshold);
    }

    [Fact]
    public void Of_EqualProbabilities_AreKeptTogether() => Assert.Equal(0.5f, BlockSelection.Of([0.5f, 0.5f, 0.5f], [1, 50, 3], 1).Threshold);

    [Fact]
    public void Of_NoBlocks_KeepsNothing() => Assert.Equal(new BlockSelection(1, 0), BlockSelection.Of([], [], 1));

    private static double MeanOverShifts(float[] probabilities, float threshold)
    {
        double stretch = Math.Sqrt(1 + (Math.PI / 8));
        double sum = 0, weights = 0;
        for (int i = -300; i <= 300; i++)
        {
            double z = i / 75.0, weight = Math.Exp(-z * z / 2);
            float[] shifted = [.. probabilities.Select(p => (float)(1 / (1 + Math.Exp(-((stretch * Math.Log(p / (1 - p))) + z)))))];
            sum += weight * Expected(shifted, shifted[Array.IndexOf(probabilities, threshold)]);
            weights += weight;
        }

        return sum / weights;
    }

    private static double Expected(float[] probabilities, float threshold)
    {
        double kept = 0, hits = 0, all = 0;
        for (int i = 0; i < Words.Length; i++)
        {
            double hit = probabilities[i] * (double)Words[i];
            all += hit;
            kept += probabilities[i] >= threshold ? Words[i] : 0;
            hits += probabilities[i] >= threshold ? hit : 0;
        }

        return 2 * hits / (kept + all);
    }
}
