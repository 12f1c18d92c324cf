using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>Trains what tells headings, and in text dumps the title, from the rows of a model in training.</summary>
internal sealed class HeadingTrainer(IReadOnlyList<LabelledPage> pages, PageProfile[] profiles, TreeSample[] samples)
{
    /// <summary>Trains the first stage, and writes into the rows what trees that have not seen the page's half of the folds think.</summary>
    public TreeEnsemble TrainFirst(TreeSettings settings, int[] folds) =>
        TrainAhead(Headings(), ContentModel.MayBeHeading, settings, folds, (i, probabilities) => HeadingContext.Write(profiles[i], profiles[i].Lines!, probabilities, samples[i].Rows));

    /// <summary>Trains what tells the title of a text dump, and writes into the rows what other trees think, likewise.</summary>
    public TreeEnsemble TrainTitles(TreeSettings settings, int[] folds) =>
        TrainAhead(Samples(page => page.TitleLabels, ContentModel.MayBeTitle), ContentModel.MayBeTitle, settings, folds, (i, probabilities) => TitleContext.Write(profiles[i], profiles[i].Lines!, probabilities, samples[i].Rows));

    /// <summary>
    /// Trains the stage that decides. In text dumps it alone is told of lines of a kind, which are written into the rows only here: content and title, whose trees
    /// are grown before, hang on no heading's kin.
    /// </summary>
    public TreeEnsemble Train(TreeSettings settings, int copies)
    {
        for (int i = 0; i < samples.Length; i++)
        {
            if (profiles[i].Lines is { } lines)
            {
                HeadingKinship.Write(lines.Kinship, Column(samples[i], BlockFeature.HeadingOwn), new FeatureRows(samples[i].Rows));
            }
        }

        return TreeTrainer.TrainCopies(Headings(), BlockFeatures.Count, settings, copies);
    }

    private static float[] Column(TreeSample sample, BlockFeature feature) =>
        [.. Enumerable.Range(0, sample.Labels.Length).Select(row => sample.Rows[(row * BlockFeatures.Count) + (int)feature])];

    private TreeSample[] Headings() => Samples(page => page.HeadingLabels, ContentModel.MayBeHeading);

    private TreeSample[] Samples(Func<LabelledPage, float[]> labelsOf, BlockQuestion isCandidate)
    {
        var chosen = new TreeSample[samples.Length];
        for (int i = 0; i < chosen.Length; i++)
        {
            int page = i;
            var all = new TreeSample(samples[i].Rows, labelsOf(pages[i]), BlockWeights.OfHeadings(pages[i]));
            chosen[i] = all.Where(block => all.Weights[block] > 0 && isCandidate(profiles[page], all.Rows, block));
        }

        return chosen;
    }

    private TreeEnsemble TrainAhead(TreeSample[] lines, BlockQuestion isCandidate, TreeSettings settings, int[] folds, Action<int, float[]> write)
    {
        var scored = new List<(int Page, float[] Probabilities)>();
        for (int half = 0; half < 2; half++)
        {
            bool Held(int page) => Array.IndexOf(folds, pages[page].Fold) % 2 == half;
            TreeEnsemble trees = TreeTrainer.Train([.. lines.Where((_, i) => !Held(i))], BlockFeatures.Count, settings);
            scored.AddRange(Enumerable.Range(0, samples.Length).Where(Held).Select(i => (i, Score(trees, isCandidate, i))));
        }

        // Into the rows only now: no trees may see it of any page while they are grown.
        TreeEnsemble all = TreeTrainer.Train(lines, BlockFeatures.Count, settings);
        scored.ForEach(page => write(page.Page, page.Probabilities));
        return all;
    }

    private float[] Score(TreeEnsemble trees, BlockQuestion isCandidate, int page)
    {
        var scores = new float[samples[page].Labels.Length];
        int[] candidates = [.. Enumerable.Range(0, scores.Length).Where(block => isCandidate(profiles[page], samples[page].Rows, block))];
        trees.Score(samples[page].Rows, BlockFeatures.Count, candidates, scores);
        foreach (int block in candidates)
        {
            Logistic.ToProbabilities(scores.AsSpan(block, 1));
        }

        return scores;
    }
}
