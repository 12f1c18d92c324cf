namespace Ingest.Cleaning.Classification;

/// <summary>
/// Features from the title probabilities of a text dump: main content begins at its title more often than anywhere else, and its
/// headings take up the title's words.
/// </summary>
internal static class TitleContext
{
    /// <summary>Lines beyond which a distance says no more.</summary>
    private const int Bound = 200;

    /// <summary>Longest line, in words, that is compared with the title.</summary>
    private const int ComparedWords = 32;

    /// <summary>Below this best probability no line counts as the title.</summary>
    private const float Likely = 0.1f;

    /// <summary>Writes them; <paramref name="titles"/> holds a probability per line.</summary>
    public static void Write(PageProfile page, LineProfile lines, ReadOnlySpan<float> titles, Span<float> rows) => Write(page, lines, titles, new FeatureRows(rows));

    /// <summary>Writes those of a run of lines; <paramref name="titles"/> holds all of the page.</summary>
    public static void Write(PageProfile page, LineProfile lines, ReadOnlySpan<float> titles, FeatureRows rows)
    {
        if (titles.IsEmpty)
        {
            return;
        }

        int best = IndexOfHighest(titles);
        float total = Sum(titles);
        float scale = 1 / Math.Max(1, total);
        ReadOnlySpan<uint> title = lines.Words.Of(best);
        float above = 0;
        int words = 0;
        for (int i = 0; i < rows.End; i++)
        {
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[BlockFeature.TitleOwn] = titles[i];
                row[BlockFeature.TitleAbove] = above * scale;
                row[BlockFeature.TitleBelow] = (total - above - titles[i]) * scale;
                row[BlockFeature.TitleBest] = titles[best];
                if (titles[best] >= Likely)
                {
                    row[BlockFeature.TitleDistance] = Math.Clamp(i - best, -Bound, Bound);
                    row[BlockFeature.TitleWordsSince] = BlockFeatures.Log(words);
                    Compare(lines.Words.Of(i), title, row);
                }
            }

            above += titles[i];
            words += i >= best ? page.Shapes[i].Words : 0;
        }
    }

    private static void Compare(ReadOnlySpan<uint> words, ReadOnlySpan<uint> title, FeatureRow row)
    {
        if (words.Length is 0 or > ComparedWords || title.IsEmpty)
        {
            return;
        }

        row[BlockFeature.TitleWordsShared] = PageWords.CountIn(words, title) / (float)words.Length;
        row[BlockFeature.TitleWordsCovered] = PageWords.CountIn(title, words) / (float)title.Length;
    }

    private static int IndexOfHighest(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }

    private static float Sum(ReadOnlySpan<float> values)
    {
        float sum = 0;
        foreach (float value in values)
        {
            sum += value;
        }

        return sum;
    }
}
