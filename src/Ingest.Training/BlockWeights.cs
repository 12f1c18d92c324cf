using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>How much each block of a page counts in training.</summary>
internal static class BlockWeights
{
    /// <summary>Blocks of a page together weigh about this; LightGBM's minima are meant for weights around 1.</summary>
    private const float PageWeight = 100;

    /// <summary>Even a one-word heading counts a little.</summary>
    private const float OwnWeight = 1.5f;

    private const float HeadingPageWeight = 30;

    /// <summary>Blocks that may be headings alike, but a page with a thousand lines must not outweigh forty short ones; 0 for the others.</summary>
    public static float[] OfHeadings(LabelledPage page)
    {
        var weights = new float[page.Labels.Length];
        for (int b = 0; b < weights.Length; b++)
        {
            weights[b] = ContentModel.HasFormOfHeading(page.Page, page.Page.Blocks[b], page.Words[b]) ? 1 : 0;
        }

        float scale = HeadingPageWeight / (Math.Max(1, weights.Sum()) + 10);
        return [.. weights.Select(weight => weight * scale)];
    }

    /// <summary>
    /// By words, as word F1 counts them, relative to the words of the truth and some of the rest: on a page that is mostly
    /// boilerplate a wrong block costs more F1 than on a long article.
    /// </summary>
    public static float[] Of(LabelledPage page)
    {
        float truth = 0;
        float all = 0;
        for (int i = 0; i < page.Words.Length; i++)
        {
            truth += float.IsNaN(page.Labels[i]) ? 0 : page.Words[i] * page.Labels[i];
            all += page.Words[i];
        }

        float scale = PageWeight / (truth + (0.3f * all) + 50);
        return [.. page.Words.Select((words, i) => float.IsNaN(page.Labels[i]) ? 0 : (words + OwnWeight) * scale)];
    }
}
