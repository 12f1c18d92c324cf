namespace Ingest.Parsing.PlainText;

/// <summary>What a page's drafts show as a whole: where running text begins and ends, and which lines come again.</summary>
internal readonly struct DumpProfile
{
    private const int LongWords = 20;
    private readonly Dictionary<string, int> _counts;

    private DumpProfile(int firstLong, int lastLong, Dictionary<string, int> counts)
    {
        FirstLong = firstLong;
        LastLong = lastLong;
        _counts = counts;
    }

    /// <summary>First draft of running text; the number of drafts when there is none.</summary>
    public int FirstLong { get; }

    /// <summary>Last draft of running text; −1 when there is none.</summary>
    public int LastLong { get; }

    /// <summary>Measures the drafts of a page.</summary>
    public static DumpProfile Measure(IReadOnlyList<Draft> drafts)
    {
        int first = drafts.Count;
        int last = -1;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Shape.Words >= LongWords)
            {
                first = Math.Min(first, i);
                last = i;
            }
            else if (drafts[i].Text.Length <= HeadingJudge.MaximumCharacters)
            {
                counts[drafts[i].Text] = counts.GetValueOrDefault(drafts[i].Text) + 1;
            }
        }

        return new(first, last, counts);
    }

    /// <summary>How often a short line occurs on the page.</summary>
    public int Occurrences(string text) => _counts.GetValueOrDefault(text);
}
