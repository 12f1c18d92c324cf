using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features of the elements around a block: names, landmarks, what the containers at several levels hold, blocks of the same build.</summary>
internal static class ElementFeatures
{
    private const int LevelWidth = BlockFeature.Level1Characters - BlockFeature.Level0Characters;
    private const int LastLevel = 6;

    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        WriteSignature(page, index, row);
        int container = page.Blocks[index].Container;
        if (container < 0)
        {
            return;
        }

        WriteNames(page, index, container, row);
        WriteBody(page, container, row);
        page.Elements.Landmarks.Write(container, row.Stretch(BlockFeature.ToMain, Landmarks.Count));
        int slot = 0;
        for (int level = 0; level <= LastLevel && container >= 0; level++, container = page.Containers[container].Parent)
        {
            // Levels 5 and beyond 6 hardly differ from their neighbours.
            if (level != 5)
            {
                WriteLevel(page, index, container, row, LevelWidth * slot++);
            }
        }
    }

    private static void WriteLevel(PageProfile page, int index, int container, FeatureRow row, int offset)
    {
        Container element = page.Containers[container];
        row.Set(BlockFeature.Level0Characters, offset, page.Levels.Of(container));
        row[BlockFeature.Level0Place, offset] = (index - element.FirstBlock) / (float)Math.Max(1, element.EndBlock - element.FirstBlock);
    }

    private static void WriteNames(PageProfile page, int index, int container, FeatureRow row)
    {
        ContainerProfile elements = page.Elements;
        int parent = page.Containers[container].Parent;
        ref readonly NameExtremes extremes = ref elements.Extremes[container];
        row[BlockFeature.Depth] = page.Containers[container].Depth;
        row[BlockFeature.PathScore] = page.PathScore(index);
        row[BlockFeature.OwnScore] = elements.Own[container];
        row[BlockFeature.NearScore] = elements.Near[container];
        row[BlockFeature.ParentScore] = parent < 0 ? float.NaN : elements.Own[parent];
        row[BlockFeature.HighestScore] = extremes.Highest;
        row[BlockFeature.LowestScore] = extremes.Lowest;
        row[BlockFeature.TellingDistance] = extremes.TellingDistance;
        row[BlockFeature.TellingScore] = extremes.TellingScore;
        row[BlockFeature.Hidden] = elements.Hidden[container];
    }

    private static void WriteBody(PageProfile page, int container, FeatureRow row)
    {
        BodyProfile body = page.Body;
        Container most = page.Containers[body.Most];
        Container half = page.Containers[body.Half];
        Container own = page.Containers[container];
        BlockTotals totals = page.Sums.Between(most.FirstBlock, most.EndBlock);
        row[BlockFeature.BodySteps] = body.MostSteps[container];
        row[BlockFeature.BodyShare] = totals.Characters / (float)Math.Max(1, page.Sums.CharactersBefore(page.Blocks.Length));
        row[BlockFeature.BodyLinkDensity] = totals.LinkDensity;
        row[BlockFeature.BodyPlace] = Place(own, most);
        row[BlockFeature.BodyDepth] = most.Depth;
        row[BlockFeature.HalfSteps] = body.HalfSteps[container];
        row[BlockFeature.HalfPlace] = Place(own, half);
    }

    private static float Place(Container own, Container body) =>
        own.FirstBlock < body.FirstBlock ? -1 : own.FirstBlock >= body.EndBlock ? 1 : 0;

    private static void WriteSignature(PageProfile page, int index, FeatureRow row)
    {
        ref readonly SignatureProfile.Group group = ref page.Signatures.Of(index);
        BlockTotals totals = group.Totals;
        row[BlockFeature.SignatureCount] = group.Count;
        row[BlockFeature.SignaturePageShare] = totals.Characters / (float)Math.Max(1, page.Sums.CharactersBefore(page.Blocks.Length));
        row[BlockFeature.SignatureMeanCharacters] = group.MeanCharactersLog;
        row[BlockFeature.SignatureLinkDensity] = totals.LinkDensity;
        row[BlockFeature.SignatureMeanScore] = totals.MeanScore;
        row[BlockFeature.SignatureSpread] = (group.Last - group.First) / (float)page.Blocks.Length;
        row[BlockFeature.SignatureProseShare] = totals.ProseShare;
    }
}
