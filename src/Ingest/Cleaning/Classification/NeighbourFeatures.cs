namespace Ingest.Cleaning.Classification;

/// <summary>Features of the three blocks before and after.</summary>
internal static class NeighbourFeatures
{
    private const int Reach = 3;
    private const int Width = BlockFeature.Previous2Characters - BlockFeature.Previous1Characters;

    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        for (int k = 1; k <= Reach; k++)
        {
            WriteOne(page, index, index - k, row, (int)BlockFeature.Previous1Characters + ((k - 1) * Width));
            WriteOne(page, index, index + k, row, (int)BlockFeature.Next1Characters + ((k - 1) * Width));
        }
    }

    private static void WriteOne(PageProfile page, int index, int neighbour, FeatureRow row, int first)
    {
        if ((uint)neighbour >= (uint)page.Blocks.Length)
        {
            return;
        }

        int offset = first - (int)BlockFeature.Previous1Characters;
        row.Set(BlockFeature.Previous1Characters, offset, page.AsNeighbours.Of(neighbour));
        row[BlockFeature.Previous1SameParent, offset] = page.AsNeighbours.ParentOf(index) == page.AsNeighbours.ParentOf(neighbour) ? 1 : 0;
    }
}
