namespace Ingest.Cleaning.Classification;

/// <summary>Where a block stands: on the page, to the title, under its heading.</summary>
internal static class PositionFeatures
{
    public static void Write(PageProfile page, int index, FeatureRow row)
    {
        int blocks = page.Blocks.Length;
        float characters = Math.Max(1, page.Sums.CharactersBefore(blocks));
        int before = page.Sums.CharactersBefore(index);
        row[BlockFeature.OrdinalShare] = index / (float)blocks;
        row[BlockFeature.CharacterShare] = before / characters;
        row[BlockFeature.ProseBeforeShare] = (float)(page.Sums.ProseBefore(index) / Math.Max(1, page.Sums.ProseBefore(blocks)));
        row[BlockFeature.BlocksBefore] = index;
        row[BlockFeature.BlocksAfter] = blocks - 1 - index;
        row[BlockFeature.CharactersBefore] = BlockFeatures.Log(before);
        row[BlockFeature.CharactersAfter] = BlockFeatures.Log(page.Sums.CharactersBefore(blocks) - page.Sums.CharactersBefore(index + 1));
        row[BlockFeature.FromTitle] = page.Headings.Title < 0 ? float.NaN : index - page.Headings.Title;
        row[BlockFeature.FromFirstHeading] = page.Headings.First < 0 ? float.NaN : index - page.Headings.First;
        WriteHeading(page, index, row);
    }

    private static void WriteHeading(PageProfile page, int index, FeatureRow row)
    {
        HeadingProfile headings = page.Headings;
        int next = headings.Next[index];
        row[BlockFeature.NextHeadingLevel] = next < page.Blocks.Length ? page.Blocks[next].Level : float.NaN;
        if (headings.Upper[index] is int upper and >= 0)
        {
            row[BlockFeature.UpperHeadingScore] = page.Text.Scores[upper];
        }

        int current = headings.Current[index];
        BlockTotals section = page.Sums.Between(current + 1, Math.Max(current + 1, next));
        row[BlockFeature.SectionCharacters] = BlockFeatures.Log(section.Characters);
        row[BlockFeature.SectionLinkDensity] = section.LinkDensity;
        row[BlockFeature.SectionBlocks] = section.Blocks;
        row[BlockFeature.SectionProseShare] = section.ProseShare;
        if (current >= 0)
        {
            row[BlockFeature.FromHeading] = index - current;
            row[BlockFeature.HeadingLevel] = page.Blocks[current].Level;
            row[BlockFeature.HeadingScore] = page.Text.Scores[current];
            row[BlockFeature.HeadingPathScore] = page.PathScore(current);
            row[BlockFeature.HeadingCharacters] = page.Shapes[current].Characters;
        }
    }
}
