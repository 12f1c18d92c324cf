namespace Ingest.Training;

/// <summary>Word F1 of texts as multisets of words, as the evaluation kit counts it.</summary>
internal static class WordScore
{
    public static double F1(string predicted, string truth)
    {
        List<string> reference = WordRuns.Of(truth);
        List<string> given = WordRuns.Of(predicted);
        if (reference.Count == 0 || given.Count == 0)
        {
            return reference.Count == given.Count ? 1 : 0;
        }

        var open = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in reference)
        {
            open[word] = open.GetValueOrDefault(word) + 1;
        }

        int hits = 0;
        foreach (string word in given)
        {
            if (open.TryGetValue(word, out int left) && left > 0)
            {
                open[word] = left - 1;
                hits++;
            }
        }

        return 2.0 * hits / (reference.Count + given.Count);
    }
}
