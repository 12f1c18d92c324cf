using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features of where links lead; nothing for text dumps.</summary>
internal static class LinkFeatures
{
    private const int NearReach = 4;
    private const int WideReach = 15;

    /// <summary>Writes those of one block.</summary>
    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        if (page.Links is not { } links)
        {
            return;
        }

        row[BlockFeature.LinkScore] = links.Scores[index];
        row[BlockFeature.LinkNearScore] = links.Mean.Between(index - NearReach, index + NearReach + 1);
        row[BlockFeature.LinkWideScore] = links.Mean.Between(index - WideReach, index + WideReach + 1);
        WriteLevels(page, links, index, row);
    }

    private static void WriteLevels(PageProfile page, LinkProfile links, int index, FeatureRow row)
    {
        int container = page.Blocks[index].Container;
        for (int level = 0; level <= 4 && container >= 0; level++, container = page.Containers[container].Parent)
        {
            if (level is 1 or 2 or 4)
            {
                Container element = page.Containers[container];
                row[BlockFeature.LinkLevel1Score, level / 2] = links.Mean.Between(element.FirstBlock, element.EndBlock);
            }
        }
    }
}
