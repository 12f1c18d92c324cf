namespace Ingest.Cleaning.Classification;

/// <summary>Features from the first stage's heading probabilities of a text dump: the headings of a page look alike and keep a distance.</summary>
internal static class HeadingContext
{
    private const int WideReach = 10;
    private const int Bound = 64;
    private const float Likely = 0.5f;

    /// <summary>Writes them; <paramref name="headings"/> holds a probability per line.</summary>
    public static void Write(PageProfile page, LineProfile lines, ReadOnlySpan<float> headings, Span<float> rows) => Write(page, lines, headings, new FeatureRows(rows));

    /// <summary>Writes those of a run of lines; <paramref name="headings"/> holds all of the page.</summary>
    public static void Write(PageProfile page, LineProfile lines, ReadOnlySpan<float> headings, FeatureRows rows)
    {
        float[] twins = TwinMeans(lines, headings);
        var before = new float[headings.Length + 1];
        for (int i = 0; i < headings.Length; i++)
        {
            before[i + 1] = before[i] + headings[i];
        }

        float[] sorted = headings.ToArray();
        Array.Sort(sorted);
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            row[BlockFeature.HeadingOwn] = headings[i];
            row[BlockFeature.HeadingPrevious1] = i > 0 ? headings[i - 1] : float.NaN;
            row[BlockFeature.HeadingPrevious2] = i > 1 ? headings[i - 2] : float.NaN;
            row[BlockFeature.HeadingNext1] = i + 1 < headings.Length ? headings[i + 1] : float.NaN;
            row[BlockFeature.HeadingNext2] = i + 2 < headings.Length ? headings[i + 2] : float.NaN;
            row[BlockFeature.HeadingTwins] = twins[lines.GroupOf(i)];
            row[BlockFeature.HeadingPageCount] = before[^1];
            row[BlockFeature.HeadingRank] = (sorted.Length - Above(sorted, headings[i])) / Math.Max(1, before[^1]);
            int first = Math.Max(0, i - WideReach);
            int end = Math.Min(headings.Length, i + 1 + WideReach);
            row[BlockFeature.HeadingWide] = before[end] - before[first] - headings[i];
        }

        WriteDistance(page, headings, rows, 0, headings.Length, 1, BlockFeature.HeadingSince);
        WriteDistance(page, headings, rows, headings.Length - 1, -1, -1, BlockFeature.HeadingUntil);
    }

    // Index of the first value above one.
    private static int Above(float[] sorted, float value)
    {
        int low = 0;
        int high = sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = sorted[middle] > value ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private static float[] TwinMeans(LineProfile lines, ReadOnlySpan<float> headings)
    {
        var sums = new float[headings.Length];
        for (int i = 0; i < headings.Length; i++)
        {
            sums[lines.GroupOf(i)] += headings[i] / lines.TwinsOf(i).Count;
        }

        return sums;
    }

    private static void WriteDistance(PageProfile page, ReadOnlySpan<float> headings, FeatureRows rows, int first, int end, int step, BlockFeature feature)
    {
        int distance = Bound;
        int words = 0;
        for (int i = first; i != end; i += step)
        {
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[feature] = distance;
                row[feature, 1] = words;
            }

            bool likely = headings[i] >= Likely;
            distance = likely ? 1 : Math.Min(Bound, distance + 1);
            words = likely ? 0 : words + page.Shapes[i].Words;
        }
    }
}
