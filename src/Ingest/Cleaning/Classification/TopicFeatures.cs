namespace Ingest.Cleaning.Classification;

/// <summary>Features of what a page says it is about; nothing for text dumps, nor in a language whose function words are not known.</summary>
internal static class TopicFeatures
{
    private const int WideReach = 15;

    /// <summary>Writes those of a run of blocks.</summary>
    public static void Write(PageProfile page, FeatureRows rows)
    {
        if (page.Topic is not { } topic)
        {
            return;
        }

        float whole = topic.Mean.Between(0, page.Blocks.Length);
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            int heading = page.Headings.Current[i];
            row[BlockFeature.TopicTitleShare] = topic.TitleShares[i];
            row[BlockFeature.TopicDescriptionShare] = topic.DescriptionShares[i];
            row[BlockFeature.TopicDescriptionOverlap] = topic.DescriptionOverlaps[i];
            row[BlockFeature.TopicFromDescribed] = topic.Described is { } described ? i - described : float.NaN;
            row[BlockFeature.TopicSection] = topic.Mean.Between(heading + 1, page.Headings.Next[i]);
            row[BlockFeature.TopicHeading] = heading < 0 ? float.NaN : topic.Mean.Between(heading, heading + 1);
            row[BlockFeature.TopicWide] = topic.Mean.Between(i - WideReach, i + WideReach + 1);
            row[BlockFeature.TopicPage] = whole;
        }
    }
}
