using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// What most blocks of one build do, the others do that would nearly do so: of the prices of twelve cards not one alone is left out. Cross-validated, word F1 is the same with it and
/// without (0.8877), heading F1 0.0002 higher; to leave out what few of its build stay costs word F1 0.0002, so only the first is done.
/// </summary>
internal static class BuildMajority
{
    /// <summary>Blocks of one build from which there is a majority; 3.</summary>
    private const int Least = 3;

    /// <summary>Share of a build's words that stay, from which the rest may stay; 0.6.</summary>
    private const float MinimumShare = 0.6f;

    /// <summary>How far below those of the threshold the log-odds of such a block may be; 1. With 0.6 and 1.2 the figures are the same.</summary>
    private const float Reach = 1;

    /// <summary>Raises the probabilities of such blocks to the threshold, in place; the lines of a text dump have no build.</summary>
    public static void Complete(PageProfile page, float[] probabilities, float threshold)
    {
        if (page.Containers.Length == 0 || threshold is <= 0 or >= 1)
        {
            return;
        }

        ReadOnlySpan<float> shares = page.Signatures.Means(page.Shapes, Array.ConvertAll(probabilities, probability => probability >= threshold ? 1f : 0));
        float lowest = Logistic.ToProbability(Logistic.ToLogOdds(threshold) - Reach);
        for (int i = 0; i < probabilities.Length; i++)
        {
            bool isNear = probabilities[i] >= lowest && probabilities[i] < threshold;
            bool mayFollow = isNear && page.Blocks[i].Kind is not (BlockKind.Heading or BlockKind.Image) && page.Signatures.Of(i).Count >= Least;
            if (mayFollow && shares[page.Signatures.NumberOf(i)] >= MinimumShare)
            {
                probabilities[i] = threshold;
            }
        }
    }
}
