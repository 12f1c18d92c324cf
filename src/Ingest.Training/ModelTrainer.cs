using Ingest.Cleaning.Classification;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Training;

/// <summary>Trains a <see cref="ContentModel"/>: linear scorers, then trees on their out-of-fold scores, then trees on those trees' out-of-fold probabilities.</summary>
internal sealed class ModelTrainer(TrainingSettings settings)
{
    /// <summary>Rows to which the first stage gives less teach the second nothing.</summary>
    private const float LeastTaught = 0.015f;

    /// <summary>Trains on pages; deterministic.</summary>
    public ContentModel Train(IReadOnlyList<LabelledPage> pages)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        void Log(string what) => Console.Error.WriteLine(System.FormattableString.Invariant($"  {clock.Elapsed.TotalSeconds,5:F0} s {what}"));
        pages = [.. pages.Select(page => page with { ScoresText = !page.IsOneOf(7, salt: 0) })];
        pages = [.. pages, .. FragmentCopy.OfSome(pages), .. AddresslessCopy.OfSome(pages), .. GraftCopy.OfAll(pages.Where(page => page.Renderer is null))];
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
        var headings = new HeadingTrainer(pages, profiles, samples);
        bool isText = profiles[0].Lines is not null;
        TreeEnsemble? firstHeadings = isText ? headings.TrainFirst(settings.FirstHeadings, folds) : null;
        TreeEnsemble? titles = isText ? headings.TrainTitles(settings.Titles, folds) : null;
        Log("first headings and titles");
        TreeEnsemble second = TreeTrainer.TrainCopies([.. samples.Select(NotHopeless)], BlockFeatures.Count, settings.Second, settings.Copies);
        Log("second stage");
        return new ContentModel
        {
            Scorers = scorers,
            First = first,
            Second = second,
            FirstHeadings = firstHeadings,
            Headings = headings.Train(isText ? settings.LineHeadings : settings.Headings, settings.Copies),
            Titles = titles,
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
            bool Held(int page) => Array.IndexOf(folds, pages[page].Fold) % 2 == half;
            TreeEnsemble trees = TreeTrainer.Train([.. samples.Where((_, i) => !Held(i))], BlockFeatures.Count, settings.First);
            for (int i = 0; i < samples.Length; i++)
            {
                if (Held(i))
                {
                    var probabilities = new float[samples[i].Labels.Length];
                    trees.Score(samples[i].Rows, BlockFeatures.Count, probabilities);
                    Logistic.ToProbabilities(probabilities);
                    scored.Add((i, probabilities));
                }
            }
        }

        foreach ((int i, float[] probabilities) in scored)
        {
            ContextFeatures.Write(profiles[i], probabilities, samples[i].Rows);
        }
    }

    private LinearScorers TrainScorers(IReadOnlyList<LabelledPage> pages, Dictionary<LabelledPage, float[]> weights)
    {
        var scorers = new LinearScorers(
            LinearTrainer.Train([.. pages.Select(page => LinearSamples.OfText(page, weights[page]))], settings.TextBits, settings.TextDecay, settings.Seed),
            LinearTrainer.Train([.. pages.Select(page => LinearSamples.OfNames(page, weights[page]))], settings.NameBits, settings.NameDecay, settings.Seed));
        if (pages[0].Page.Kind == ContentKind.Html)
        {
            return scorers with { Links = LinearTrainer.Train([.. pages.Select(page => LinearSamples.OfLinks(page, weights[page]))], settings.LinkBits, settings.LinkDecay, settings.Seed) };
        }

        (LinearSample[] Content, LinearSample[] Headings)[] lines = [.. pages.Select(page => LinearSamples.OfLines(page, weights[page]))];
        return scorers with
        {
            Lines = LinearTrainer.Train([.. lines.Select(page => page.Content)], settings.TextBits, settings.TextDecay, settings.Seed),
            LineHeadings = LinearTrainer.Train([.. lines.Select(page => page.Headings)], settings.TextBits, settings.HeadingDecay, settings.Seed),
        };
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

    /// <summary>More rows than get a second look in use; whether those alone would teach as much has not been measured apart.</summary>
    private static TreeSample NotHopeless(TreeSample sample) =>
        sample.Where(i => sample.Rows[(i * BlockFeatures.Count) + (int)BlockFeature.ContextOwn] >= LeastTaught);

    private static float[] Filled(float[] labels) => [.. labels.Select(label => float.IsNaN(label) ? 0 : label)];
}
