using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Features from the first stage's probabilities: what it thinks of neighbours, containers, section and blocks of the same build.
/// A second stage that sees them corrects single mistakes and follows a container as a whole.
/// </summary>
internal static class ContextFeatures
{
    private const int NearReach = 3;
    private const int WideReach = 10;
    private const float Fading = 0.8f;
    private static readonly int[] Levels = [0, 1, 2, 3, 4, 6];

    /// <summary>Where the context features begin in a row.</summary>
    public static int Start => (int)BlockFeature.ContextOwn;

    /// <summary>Writes those of all blocks of a page.</summary>
    public static void Write(PageProfile page, ReadOnlySpan<float> probabilities, Span<float> rows) => Write(page, probabilities, new FeatureRows(rows));

    /// <summary>Writes those of a run of blocks; <paramref name="probabilities"/> holds all of the page.</summary>
    public static void Write(PageProfile page, ReadOnlySpan<float> probabilities, FeatureRows rows)
    {
        var sums = new WeightedSums(page.Shapes, probabilities);
        ReadOnlySpan<float> signatures = page.Signatures.Means(page.Shapes, probabilities);
        int blocks = page.Blocks.Length;
        float mean = sums.Mean(0, blocks);
        float words = BlockFeatures.Log(mean * sums.Weight(0, blocks));
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            row[BlockFeature.ContextOwn] = probabilities[i];
            row[BlockFeature.ContextSignature] = signatures[page.Signatures.NumberOf(i)];
            row[BlockFeature.ContextPage] = mean;
            row[BlockFeature.ContextPageWords] = words;
            row[BlockFeature.ContextBetterShare] = sums.ShareAbove(probabilities[i]);
            WriteLevels(page, sums, i, row);
            WriteSection(page, sums, probabilities, i, row);
            WriteWindows(sums, probabilities, i, row);
        }

        WriteTrend(page, probabilities, rows, 0, blocks, 1, BlockFeature.ContextTrendBefore);
        WriteTrend(page, probabilities, rows, blocks - 1, -1, -1, BlockFeature.ContextTrendAfter);
    }

    private static void WriteLevels(PageProfile page, WeightedSums sums, int index, FeatureRow row)
    {
        int container = page.Blocks[index].Container;
        int slot = 0;
        for (int level = 0; level <= Levels[^1] && container >= 0; level++, container = page.Containers[container].Parent)
        {
            if (level == Levels[slot])
            {
                Container element = page.Containers[container];
                row[BlockFeature.ContextMean0, slot++] = sums.Mean(element.FirstBlock, element.EndBlock);
            }
        }
    }

    private static void WriteSection(PageProfile page, WeightedSums sums, ReadOnlySpan<float> probabilities, int index, FeatureRow row)
    {
        int current = page.Headings.Current[index];
        row[BlockFeature.ContextSection] = sums.Mean(current + 1, Math.Max(current + 1, page.Headings.Next[index]));
        row[BlockFeature.ContextHeading] = current < 0 ? float.NaN : probabilities[current];
    }

    private static void WriteWindows(WeightedSums sums, ReadOnlySpan<float> probabilities, int index, FeatureRow row)
    {
        row[BlockFeature.ContextNear] = sums.Mean(index - NearReach, index + NearReach + 1);
        row[BlockFeature.ContextWide] = sums.Mean(index - WideReach, index + WideReach + 1);
        row[BlockFeature.ContextBefore] = sums.Mean(index - WideReach, index);
        row[BlockFeature.ContextAfter] = sums.Mean(index + 1, index + 1 + WideReach);
        for (int k = 0; k < 3; k++)
        {
            int before = index - 1 - k;
            int after = index + 1 + k;
            row[BlockFeature.ContextPrevious1, k] = before >= 0 ? probabilities[before] : float.NaN;
            row[BlockFeature.ContextNext1, k] = after < probabilities.Length ? probabilities[after] : float.NaN;
        }
    }

    private static void WriteTrend(PageProfile page, ReadOnlySpan<float> probabilities, FeatureRows rows, int first, int end, int step, BlockFeature feature)
    {
        float sum = 0;
        float weights = 0;
        for (int i = first; i != end; i += step)
        {
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[feature] = weights == 0 ? float.NaN : sum / weights;
            }

            float weight = MathF.Sqrt(page.Shapes[i].Words);
            sum = (sum * Fading) + (probabilities[i] * weight);
            weights = (weights * Fading) + weight;
        }
    }
}
