using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BlockSelectionTests
{
    private static readonly float[] Probabilities = [0.9f, 0.45f, 0.3f, 0.02f];
    private static readonly float[] Words = [100, 20, 20, 200];

    [Fact]
    public void Of_Balanced_IsTheBestOfAllThresholds()
    {
        BlockSelection selection = BlockSelection.Of(Probabilities, Words, 1);

        Assert.Equal(Probabilities.Max(threshold => Expected(threshold)), selection.ExpectedF1, 9);
        Assert.Equal(selection.ExpectedF1, Expected(selection.Threshold), 9);
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

    private static double Expected(float threshold)
    {
        double kept = 0, hits = 0, all = 0;
        for (int i = 0; i < Words.Length; i++)
        {
            double hit = Probabilities[i] * (double)Words[i];
            all += hit;
            kept += Probabilities[i] >= threshold ? Words[i] : 0;
            hits += Probabilities[i] >= threshold ? hit : 0;
        }

        return 2 * hits / (kept + all);
    }
}
