namespace Ingest.Cleaning.Classification;

/// <summary>Features of the stretch a block stands in: windows of blocks, and trends that fade with distance.</summary>
internal static class WindowFeatures
{
    private const int NearReach = 4;
    private const int WideReach = 12;
    private const int SideReach = 6;

    /// <summary>What of a trend is left one block on; 0.8, so half after three blocks.</summary>
    private const float Fading = 0.8f;

    /// <summary>Writes the windows around one block.</summary>
    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        WriteWindow(page, index - NearReach, index + NearReach + 1, row, BlockFeature.NearCharacters);
        WriteWindow(page, index - WideReach, index + WideReach + 1, row, BlockFeature.WideCharacters);
        WriteWindow(page, index - SideReach, index, row, BlockFeature.BeforeCharacters);
        WriteWindow(page, index + 1, index + 1 + SideReach, row, BlockFeature.AfterCharacters);
    }

    /// <summary>Writes the trends that reach each block of a run from both ends of the page.</summary>
    public static void WriteTrends(PageProfile page, FeatureRows rows)
    {
        int blocks = page.Blocks.Length;
        WriteTrend(page, rows, 0, blocks, 1, BlockFeature.TrendBefore, BlockFeature.ScoreBefore);
        WriteTrend(page, rows, blocks - 1, -1, -1, BlockFeature.TrendAfter, BlockFeature.ScoreAfter);
    }

    private static void WriteWindow(PageProfile page, int first, int end, FeatureRow row, BlockFeature feature)
    {
        first = Math.Max(0, first);
        BlockTotals totals = page.Sums.Between(first, Math.Clamp(end, first, page.Blocks.Length));
        row[feature] = BlockFeatures.Log(totals.MeanCharacters);
        row[feature, 1] = totals.LinkDensity;
        row[feature, 2] = totals.MeanScore;
        row[feature, 3] = totals.ProseShare;
        row[feature, 4] = totals.SentenceRate;
    }

    private static void WriteTrend(PageProfile page, FeatureRows rows, int first, int end, int step, BlockFeature prose, BlockFeature score)
    {
        float proseTrend = 0;
        float scoreTrend = 0;
        for (int i = first; i != end; i += step)
        {
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[prose] = proseTrend;
                row[score] = scoreTrend;
            }

            float weight = MathF.Sqrt(page.Shapes[i].Words);
            proseTrend = (proseTrend * Fading) + BlockFeatures.Log(BlockSums.ProseOf(page.Blocks[i], page.Shapes[i]));
            scoreTrend = (scoreTrend * Fading) + (page.Text.Scores[i] * weight);
        }
    }
}
