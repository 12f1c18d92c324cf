namespace Ingest.Cleaning.Classification;

/// <summary>Whether a block is a stock phrase, and how many stand close by, farther around and on the page.</summary>
internal static class StockFeatures
{
    private const int Near = 4;
    private const int Wide = 16;

    /// <summary>Writes those of a run of blocks.</summary>
    public static void Write(PageProfile page, FeatureRows rows)
    {
        StockProfile stock = page.Stock;
        float share = stock.Kinds.Length == 0 ? 0 : (float)stock.All / stock.Kinds.Length;
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            row[BlockFeature.StockKind] = (int)stock.Kinds[i];
            row[BlockFeature.StockCovered] = stock.Covered[i];
            row[BlockFeature.StockNearBefore] = stock.CountIn(i - Near, i);
            row[BlockFeature.StockNearAfter] = stock.CountIn(i + 1, i + 1 + Near);
            row[BlockFeature.StockWideBefore] = stock.CountIn(i - Wide, i);
            row[BlockFeature.StockWideAfter] = stock.CountIn(i + 1, i + 1 + Wide);
            row[BlockFeature.StockShare] = share;
        }
    }
}
