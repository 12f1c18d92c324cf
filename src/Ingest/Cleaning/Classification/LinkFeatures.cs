using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features of where links lead; nothing for text dumps.</summary>
internal static class LinkFeatures
{
    private const int NearReach = 4;
    private const int WideReach = 15;

    /// <summary>Writes those of a run of blocks.</summary>
    public static void Write(PageProfile page, FeatureRows rows)
    {
        if (page.Links is not { } links)
        {
            return;
        }

        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            row[BlockFeature.LinkScore] = links.Scores[i];
            row[BlockFeature.LinkNearScore] = links.Mean.Between(i - NearReach, i + NearReach + 1);
            row[BlockFeature.LinkWideScore] = links.Mean.Between(i - WideReach, i + WideReach + 1);
            WriteLevels(page, links, i, row);
        }
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
