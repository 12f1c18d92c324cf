using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Features that only lines of a text dump have: they stand in for the elements that HTML has.</summary>
internal static class LineFeatures
{
    private const int ProseWords = 20;
    private const int ShortWords = 10;
    private const int Bound = 32;
    private const int NearReach = 3;
    private const int WideReach = 10;
    private const int AfterReach = 5;
    private const int EchoReach = 3;
    private const int ProseReach = 8;
    private const int NeighbourWidth = BlockFeature.LinePrevious2Words - BlockFeature.LinePrevious1Words;
    private static readonly int[] Offsets = [-1, -2, 1, 2, 3];

    /// <summary>Whether a line is running text.</summary>
    public static bool IsProse(in TextShape shape) => shape.Words >= ProseWords || (shape.Words >= ShortWords && shape.SentenceEnds > 0);

    /// <summary>Writes them for all lines; nothing for HTML.</summary>
    public static void Write(PageProfile page, FeatureRows rows)
    {
        if (page.Lines is not { } lines)
        {
            return;
        }

        var sums = new WeightedSums(page.Shapes, lines.Scores.Span);
        for (int i = rows.First; i < rows.End; i++)
        {
            FeatureRow row = rows[i];
            WriteScores(lines, sums, i, row);
            WriteNeighbours(page.Shapes, i, row);
            WriteTwins(page, lines, i, row);
            WriteAddress(lines, i, row);
            WriteEcho(lines.Words, i, page.Shapes.Length, row);
        }

        WriteMarked(page.Blocks, rows);
        WriteProseEcho(page.Shapes, lines.Words, rows);
        WriteRuns(page.Shapes, rows, 0, page.Shapes.Length, 1, BlockFeature.LineShortBefore, BlockFeature.LineToProseBefore, BlockFeature.LineProseBeforeWords, BlockFeature.LineFromTwin, lines);
        WriteRuns(page.Shapes, rows, page.Shapes.Length - 1, -1, -1, BlockFeature.LineShortAfter, BlockFeature.LineToProseAfter, BlockFeature.LineProseAfterWords, BlockFeature.LineToTwin, lines);
    }

    private static void WriteScores(LineProfile lines, WeightedSums sums, int index, FeatureRow row)
    {
        PageArray<float> headings = lines.HeadingScores;
        row[BlockFeature.LineScore] = lines.Scores[index];
        row[BlockFeature.LineHeadingScore] = headings[index];
        row[BlockFeature.LinePrevious1HeadingScore] = index > 0 ? headings[index - 1] : float.NaN;
        row[BlockFeature.LineNext1HeadingScore] = index + 1 < headings.Length ? headings[index + 1] : float.NaN;
        row[BlockFeature.LineNext2HeadingScore] = index + 2 < headings.Length ? headings[index + 2] : float.NaN;
        row[BlockFeature.LineNearScore] = sums.Mean(index - NearReach, index + NearReach + 1);
        row[BlockFeature.LineWideScore] = sums.Mean(index - WideReach, index + WideReach + 1);
    }

    private static void WriteNeighbours(PageArray<TextShape> shapes, int index, FeatureRow row)
    {
        int after = 0;
        for (int i = index + 1; i < Math.Min(shapes.Length, index + 1 + AfterReach); i++)
        {
            after += shapes[i].Words;
        }

        row[BlockFeature.LineAfterWords] = after;
        for (int k = 0; k < Offsets.Length; k++)
        {
            int at = index + Offsets[k];
            if ((uint)at < (uint)shapes.Length)
            {
                int offset = k * NeighbourWidth;
                row[BlockFeature.LinePrevious1Words, offset] = shapes[at].Words;
                row[BlockFeature.LinePrevious1FirstClass, offset] = (float)shapes[at].First;
                row[BlockFeature.LinePrevious1Capitalised, offset] = shapes[at].Capitalised / (float)Math.Max(1, shapes[at].Words);
                row[BlockFeature.LinePrevious1SentenceEnds, offset] = shapes[at].SentenceEnds;
            }
        }
    }

    private static void WriteTwins(PageProfile page, LineProfile lines, int index, FeatureRow row)
    {
        ref readonly LineProfile.Twins twins = ref lines.TwinsOf(index);
        row[BlockFeature.LineTwins] = twins.Count;
        row[BlockFeature.LineTwinsShare] = twins.Count / (float)page.Shapes.Length;
        row[BlockFeature.LineTwinsWordsAfter] = twins.WordsAfter / (float)twins.Count;
        row[BlockFeature.LineTwinsHeadingScore] = twins.HeadingScore / twins.Count;
        row[BlockFeature.LineFirstWordTwins] = lines.FirstWordTwins(index);
    }

    private static void WriteAddress(LineProfile lines, int index, FeatureRow row)
    {
        ReadOnlySpan<uint> words = lines.Words.Of(index);
        if (lines.Address.Length == 0 || words.IsEmpty || words.Length > Bound)
        {
            return;
        }

        row[BlockFeature.LineAddressOverlap] = PageWords.CountIn(words, lines.Address) / (float)words.Length;
        row[BlockFeature.LineAddressShare] = PageWords.CountIn(lines.Address, words) / (float)lines.Address.Length;
    }

    private static void WriteEcho(PageWords words, int index, int lines, FeatureRow row)
    {
        ReadOnlySpan<uint> own = words.Of(index);
        if (own.Length is > 0 and <= Bound)
        {
            row[BlockFeature.EchoAfter] = Echo(words, own, index + 1, Math.Min(lines, index + 1 + EchoReach));
            row[BlockFeature.EchoBefore] = Echo(words, own, Math.Max(0, index - EchoReach), index);
        }
    }

    // Where a dump marks its headings, the others are none.
    private static void WriteMarked(Block[] blocks, FeatureRows rows)
    {
        int marked = 0;
        foreach (Block block in blocks)
        {
            marked += block.IsMarkedHeading ? 1 : 0;
        }

        int since = Bound;
        for (int i = 0; i < rows.End; i++)
        {
            since = blocks[i].IsMarkedHeading ? 0 : Math.Min(Bound, since + 1);
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[BlockFeature.LineMarked] = blocks[i].IsMarkedHeading ? 1 : 0;
                row[BlockFeature.LineMarkedPage] = BlockFeatures.Log(marked);
                row[BlockFeature.LineSinceMarked] = marked > 0 ? since : float.NaN;
            }
        }
    }

    private static void WriteProseEcho(PageArray<TextShape> shapes, PageWords words, FeatureRows rows)
    {
        // The next lines of prose, the nearest first.
        Span<int> prose = stackalloc int[ProseReach];
        int count = 0;
        for (int i = shapes.Length - 1; i >= rows.First; i--)
        {
            ReadOnlySpan<uint> own = words.Of(i);
            if (own.Length is > 0 and <= Bound && rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[BlockFeature.EchoProse] = Echo(words, own, prose[..count]);
            }

            if (IsProse(shapes[i]))
            {
                prose[..^1].CopyTo(prose[1..]);
                prose[0] = i;
                count = Math.Min(count + 1, ProseReach);
            }
        }
    }

    /// <summary>Share of words that occur in any of some lines, 0–1.</summary>
    private static float Echo(PageWords words, ReadOnlySpan<uint> own, ReadOnlySpan<int> others)
    {
        int echoed = 0;
        foreach (uint word in own)
        {
            int i = 0;
            while (i < others.Length && !words.Of(others[i]).Contains(word))
            {
                i++;
            }

            echoed += i < others.Length ? 1 : 0;
        }

        return echoed / (float)own.Length;
    }

    /// <summary>Share of words that occur in consecutive lines, 0–1.</summary>
    private static float Echo(PageWords words, ReadOnlySpan<uint> own, int first, int end) =>
        PageWords.CountIn(own, words.Of(first, end)) / (float)own.Length;

    private static void WriteRuns(PageArray<TextShape> shapes, FeatureRows rows, int first, int end, int step, BlockFeature run, BlockFeature toProse, BlockFeature proseWords, BlockFeature toTwin, LineProfile lines)
    {
        int shorts = 0;
        int distance = Bound;
        int prose = 0;
        int[] last = new int[shapes.Length];
        Array.Fill(last, -1);
        for (int i = first; i != end; i += step)
        {
            int group = lines.GroupOf(i);
            if (rows.Holds(i))
            {
                FeatureRow row = rows[i];
                row[run] = shorts;
                row[toProse] = distance;
                row[proseWords] = prose;
                row[toTwin] = last[group] >= 0 ? Math.Abs(i - last[group]) : float.NaN;
            }

            last[group] = i;
            bool isProse = IsProse(shapes[i]);
            shorts = shapes[i].Words <= ShortWords ? Math.Min(Bound, shorts + 1) : 0;
            distance = isProse ? 0 : Math.Min(Bound, distance + 1);
            prose = isProse ? prose + shapes[i].Words : 0;
        }
    }
}
