using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class HeadingSelectionTests
{
    [Theory]
    [InlineData(0.9f, 0.45f, 0.3f, 0.02f)]
    [InlineData(0.95f, 0.4f, 0.38f, 0.36f)]
    [InlineData(0.3f, 0.12f, 0.1f, 0.05f)]
    [InlineData(0.2f, 0.06f, 0.05f, 0.04f)]
    public void Threshold_AnyPage_IsTheBestOfAllWhereTwoAreHeadings(float first, float second, float third, float fourth)
    {
        float[] probabilities = [first, second, third, fourth];

        Assert.Equal(probabilities.MaxBy(threshold => ScoreOf(probabilities, threshold)), HeadingSelection.Threshold(probabilities, 1));
    }

    [Fact]
    public void Threshold_LowerBeta_NeverTakesMore()
    {
        float[] probabilities = [0.9f, 0.45f, 0.3f, 0.02f];

        Assert.True(HeadingSelection.Threshold(probabilities, 0.5) >= HeadingSelection.Threshold(probabilities, 1));
        Assert.True(HeadingSelection.Threshold(probabilities, 1) >= HeadingSelection.Threshold(probabilities, 2));
    }

    [Fact]
    public void Threshold_EqualProbabilities_AreTakenTogether() => Assert.Equal(0.4f, HeadingSelection.Threshold([0.4f, 0.4f, 0.4f], 1));

    [Fact]
    public void Threshold_OneCandidate_IsLeftToTheCaller() => Assert.Equal(0, HeadingSelection.Threshold([0.9f], 1));

    // By brute force: all ways in which the lines can be headings or not, those with two headings at least.
    private static double ScoreOf(float[] probabilities, float threshold)
    {
        double score = 0;
        foreach ((double factor, double weight) in PageErrors.Cases)
        {
            double several = 0, hits = 0, all = 0;
            for (int outcome = 0; outcome < 1 << probabilities.Length; outcome++)
            {
                if (int.PopCount(outcome) < 2)
                {
                    continue;
                }

                double chance = 1;
                for (int i = 0; i < probabilities.Length; i++)
                {
                    double likely = PageErrors.Probability(PageErrors.OddsOf(probabilities[i]) * factor);
                    chance *= (outcome >> i & 1) == 1 ? likely : 1 - likely;
                }

                several += chance;
                all += chance * int.PopCount(outcome);
                hits += chance * probabilities.Where((probability, i) => probability >= threshold && (outcome >> i & 1) == 1).Count();
            }

            score += weight * several * 2 * (hits / several) / (probabilities.Count(probability => probability >= threshold) + (all / several));
        }

        return score;
    }
}
