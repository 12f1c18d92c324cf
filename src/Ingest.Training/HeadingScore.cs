namespace Ingest.Training;

/// <summary>F1 of headings as multisets, as the evaluation kit counts it: the mean over pages with at least two; the page's title counts only where it is one.</summary>
internal static class HeadingScore
{
    private const int MinimumHeadings = 2;

    /// <summary>Mean F1 of what was predicted.</summary>
    public static double Mean(IEnumerable<Prediction> predictions) => Mean(predictions, prediction => prediction.Headings);

    /// <summary>Mean F1 if every block that is a heading were predicted: what the parser's blocks allow.</summary>
    public static double MeanOfBest(IEnumerable<Prediction> predictions) =>
        Mean(predictions, prediction => prediction.Page.Page.Blocks.Where((_, i) => prediction.Page.HeadingLabels[i] > 0).Select(block => block.Text));

    private static double Mean(IEnumerable<Prediction> predictions, Func<Prediction, IEnumerable<string>> headingsOf) => predictions
        .Where(prediction => prediction.Page.Headings.Count >= MinimumHeadings)
        .Select(prediction => F1(headingsOf(prediction), prediction.Page))
        .DefaultIfEmpty(0)
        .Average();

    private static double F1(IEnumerable<string> predicted, LabelledPage page)
    {
        string? title = page.Title is { } shown && WordRuns.Normalise(shown) is { Length: > 0 } words && !page.Headings.Contains(words, StringComparer.Ordinal) ? words : null;
        string[] given = [.. predicted.Select(WordRuns.Normalise).Where(heading => heading.Length > 0 && heading != title)];
        Dictionary<string, int> open = page.Headings.GroupBy(heading => heading, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        int hits = 0;
        foreach (string heading in given)
        {
            if (open.TryGetValue(heading, out int left) && left > 0)
            {
                open[heading] = left - 1;
                hits++;
            }
        }

        return 2.0 * hits / (given.Length + page.Headings.Count);
    }
}
