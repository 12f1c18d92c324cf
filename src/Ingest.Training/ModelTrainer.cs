using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>Trains a <see cref="ContentModel"/>: linear scorers, then trees on their out-of-fold scores, then trees on those trees' out-of-fold probabilities.</summary>
internal sealed class ModelTrainer(TrainingSettings settings)
{
    private const float HeadingPageWeight = 30;

    /// <summary>Trains on pages; deterministic.</summary>
    public ContentModel Train(IReadOnlyList<LabelledPage> pages)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        void Log(string what) => Console.Error.WriteLine(System.FormattableString.Invariant($"  {clock.Elapsed.TotalSeconds,5:F0} s {what}"));
        int[] folds = [.. pages.Select(page => page.Fold).Distinct().Order()];
        var weights = pages.ToDictionary(page => page, BlockWeights.Of);
        LinearScorers scorers = TrainScorers(pages, weights);
        Dictionary<int, LinearScorers> scorersWithout = folds.ToDictionary(fold => fold, fold => TrainScorers([.. pages.Where(page => page.Fold != fold)], weights));

        Log("linear scorers");
        PageProfile[] profiles = [.. pages.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(page => new PageProfile(page.Page, scorersWithout[page.Fold], page.ScoresText))];
        TreeSample[] samples = [.. pages.Zip(profiles).AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(pair => new TreeSample(BlockFeatures.Extract(pair.Second), Filled(pair.First.Labels), weights[pair.First]))];
        Log($"{samples.Sum(sample => sample.Labels.Length)} rows of {BlockFeatures.Count}");
        TreeEnsemble first = TreeTrainer.Train(samples, BlockFeatures.Count, settings.First);
        Log("first stage");
        WriteContext(pages, folds, profiles, samples);
        Log("context");
        TreeEnsemble second = TreeTrainer.Train([.. samples.Select(Hopeful)], BlockFeatures.Count, settings.Second);
        Log("second stage");
        return new ContentModel
        {
            Scorers = scorers,
            First = first,
            Second = second,
            Headings = TrainHeadings(pages, samples),
            Types = TrainTypes(pages, samples),
        };
    }

    /// <summary>Probabilities of the first stage by trees that have not seen the page's half of the folds; then the features made of them.</summary>
    private void WriteContext(IReadOnlyList<LabelledPage> pages, int[] folds, PageProfile[] profiles, TreeSample[] samples)
    {
        // Context goes into the rows only when both halves are scored: the trees must not see it of any page.
        var scored = new List<(int Page, float[] Probabilities)>();
        for (int half = 0; half < 2; half++)
        {
            bool Held(LabelledPage page) => Array.IndexOf(folds, page.Fold) % 2 == half;
            TreeSample[] others = [.. samples.Where((_, i) => !Held(pages[i]))];
            TreeEnsemble trees = TreeTrainer.Train(others, BlockFeatures.Count, settings.First);
            for (int i = 0; i < samples.Length; i++)
            {
                if (Held(pages[i]))
                {
                    var probabilities = new float[samples[i].Labels.Length];
                    trees.Score(samples[i].Rows, BlockFeatures.Count, probabilities);
                    ContentModel.Squash(probabilities);
                    scored.Add((i, probabilities));
                }
            }
        }

        foreach ((int i, float[] probabilities) in scored)
        {
            ContextFeatures.Write(profiles[i], probabilities, samples[i].Rows);
        }
    }

    private LinearScorers TrainScorers(IReadOnlyList<LabelledPage> pages, Dictionary<LabelledPage, float[]> weights) => new(
        LinearTrainer.Train([.. pages.Select(page => LinearSamples.OfText(page, weights[page]))], settings.TextBits, settings.TextDecay, settings.Seed),
        LinearTrainer.Train([.. pages.Select(page => LinearSamples.OfNames(page, weights[page]))], settings.NameBits, settings.NameDecay, settings.Seed));

    private TreeEnsemble TrainHeadings(IReadOnlyList<LabelledPage> pages, TreeSample[] samples)
    {
        var headings = new TreeSample[pages.Count];
        for (int i = 0; i < headings.Length; i++)
        {
            LabelledPage page = pages[i];
            var weights = new float[page.Labels.Length];
            for (int b = 0; b < weights.Length; b++)
            {
                bool possible = ContentModel.MayBeHeading(page.Page, page.Page.Blocks[b], page.Words[b]);
                weights[b] = possible ? 1 : 0;
            }

            // A page with a thousand lines must not outweigh forty short ones.
            float sum = Math.Max(1, weights.Sum());
            headings[i] = Chosen(new TreeSample(samples[i].Rows, page.HeadingLabels, [.. weights.Select(weight => weight * HeadingPageWeight / (sum + 10))]), b => weights[b] > 0);
        }

        return TreeTrainer.Train(headings, BlockFeatures.Count, settings.Headings);
    }

    private TreeEnsemble TrainTypes(IReadOnlyList<LabelledPage> pages, TreeSample[] samples)
    {
        TreeSample[] rows = [.. pages.Zip(samples)
            .Where(pair => pair.Second.Labels.Length > 0)
            .Select(pair => new TreeSample(PageRow(pair.Second.Rows), [(float)pair.First.Type], [1]))];
        return TreeTrainer.Train(rows, BlockFeatures.Count, settings.Types);
    }

    /// <summary>The first row with only the page's features: the type must not hang on the first block.</summary>
    private static float[] PageRow(float[] rows)
    {
        float[] row = rows[..BlockFeatures.Count];
        Array.Fill(row, float.NaN, 0, PageFeatures.Start);
        Array.Fill(row, float.NaN, PageFeatures.Start + PageFeatures.Count, BlockFeatures.Count - PageFeatures.Start - PageFeatures.Count);
        return row;
    }

    /// <summary>The rows that get a second look in use.</summary>
    private static TreeSample Hopeful(TreeSample sample) =>
        Chosen(sample, i => sample.Rows[(i * BlockFeatures.Count) + (int)BlockFeature.ContextOwn] >= ContentModel.Hopeless);

    private static TreeSample Chosen(TreeSample sample, Func<int, bool> isChosen)
    {
        int[] chosen = [.. Enumerable.Range(0, sample.Labels.Length).Where(isChosen)];
        var rows = new float[chosen.Length * BlockFeatures.Count];
        for (int i = 0; i < chosen.Length; i++)
        {
            sample.Rows.AsSpan(chosen[i] * BlockFeatures.Count, BlockFeatures.Count).CopyTo(rows.AsSpan(i * BlockFeatures.Count));
        }

        return new TreeSample(rows, [.. chosen.Select(i => sample.Labels[i])], [.. chosen.Select(i => sample.Weights[i])]);
    }

    private static float[] Filled(float[] labels) => [.. labels.Select(label => float.IsNaN(label) ? 0 : label)];
}
