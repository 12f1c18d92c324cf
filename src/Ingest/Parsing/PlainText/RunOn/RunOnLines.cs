namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>
/// Blocks that a program ran together into one line: with a space between them, as tables of scraped pages hold text whose white space was collapsed, or with none, as <c>get_text()</c>
/// of Beautiful Soup does where the source has none between elements. Where they meet is learned.
/// </summary>
internal static class RunOnLines
{
    /// <summary>Characters from which a line is several blocks, whatever the others are; 2,500, not tuned. Of the kit's dumps 47 have such lines, or glue.</summary>
    private const int CertainLength = 2500;

    /// <summary>
    /// The same where all lines are as long, in the mean, and blocks are expected in them; 400. In the evaluation kit's dumps the mean is 254 at most for 99.5 %.
    /// </summary>
    private const int PossibleLength = 400;

    /// <summary>Or where there are no more lines than this and such lines hold four fifths of the text, as between a line of menu and one of footer; 10. No dump of the kit is so.</summary>
    private const int FewLines = 10;

    /// <summary>Blocks expected in a hundred words of such lines, at least; 5. Of 120 made-up pages in one line 93 % have more, and as many as the next number asks.</summary>
    private const float LeastRate = 0.05f;

    /// <summary>
    /// Blocks expected to begin before a sentence ends, at least, somewhere in the lines; 2.25. A menu has them, and prose full of names does not: of 500 paragraphs of the kit and
    /// 200 pages of paragraphs, 2 % have as many and the rate (12 % have 4 in a hundred words).
    /// </summary>
    private const float LeastMenu = 2.25f;

    /// <summary>Characters to one sign of code, at least; 33, not tuned.</summary>
    private const int CodeShare = 33;

    /// <summary>Characters that are looked at for it.</summary>
    private const int Sample = 50_000;

    /// <summary>Joints without a space from which they are taken to be glue, and no slips of the keyboard or names like YouTube; 4, not tuned.</summary>
    private const int LeastJoints = 4;

    /// <summary>Joints of them where a sentence, a number or a bracket ends; 2, not tuned.</summary>
    private const int LeastSentences = 2;

    /// <summary>Joints without such an end that are as good: menus; 12, not tuned. Code has few, outside of what is marked by its signs.</summary>
    private const int LeastCapitals = 12;

    /// <summary>Characters to such a joint at most; 400, the best of 100, 200 and 400.</summary>
    private const int MostCharacters = 400;

    /// <summary>Probability from which a line is parted, 0–1; the best of 0.15, 0.2, 0.3, 0.4 and 0.5 for word F1.</summary>
    private const float Threshold = 0.4f;

    /// <summary>The same where no sentence ends: a paragraph cut within a sentence is worse than two blocks left together; 0.5.</summary>
    private const float ThresholdInSentence = 0.5f;

    /// <summary>The same where no space stands between; 0.6, for words cut in two are worse than words left together.</summary>
    private const float GlueThreshold = 0.6f;

    /// <summary>Characters that are judged at once, which keeps memory flat on a long line.</summary>
    private const int Piece = 100_000;

    /// <summary>The lines, parted where blocks were run together; the same list where none were.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines, int maximum, CancellationToken cancellationToken)
    {
        int least = LeastOf(text, lines, cancellationToken);
        bool isGlued = AreGlued(text, lines);
        if (!isGlued && !lines.Exists(line => line.Length >= least))
        {
            return lines;
        }

        var parted = new List<TextLine>(lines.Count);
        TextLine rest = lines[0];
        int current = 0;
        foreach (List<RunWord> words in PiecesOf(text, lines))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var features = new BreakFeatures(words);
            for (int i = 0; i < words.Count; i++)
            {
                if (words[i].Start >= rest.End)
                {
                    parted.Add(rest);
                    rest = lines[++current];
                }
                else if (i > 0 && parted.Count < maximum && Meet(features, i, isGlued, lines[current].Length >= least))
                {
                    parted.Add(rest with { End = words[i - 1].End });
                    rest = rest with { Start = words[i].Start, BlankBefore = 0 };
                }
            }
        }

        parted.Add(rest);
        return parted;
    }

    // Whether two blocks meet before a word; never at a gap that no program leaves, of which the model need not be asked.
    private static bool Meet(BreakFeatures features, int word, bool isGlued, bool isRun)
    {
        float threshold = features.Words[word].Gap switch
        {
            WordGap.None when isGlued => GlueThreshold,
            WordGap.Space when isRun => features.Words[word - 1].EndsSentence ? Threshold : ThresholdInSentence,
            _ => float.PositiveInfinity,
        };
        return threshold <= 1 && BreakModel.Embedded.Judge(features, word) >= threshold;
    }

    // The words of all lines together, for each is judged by those around it, in pieces of about the same size; the list is the same for all.
    private static IEnumerable<List<RunWord>> PiecesOf(string text, List<TextLine> lines)
    {
        var words = new List<RunWord>(Math.Min(Piece, text.Length) / RunWords.UsualLength);
        int characters = 0;
        foreach (TextLine line in lines)
        {
            for (int start = line.Start, end; start < line.End; start = end)
            {
                end = EndOfPiece(text, start, line.End);
                RunWords.Read(text, start, end, words);
                characters += end - start;
                if (characters >= Piece)
                {
                    yield return words;
                    words.Clear();
                    characters = 0;
                }
            }
        }

        yield return words;
    }

    // At white space, if there is any in the second half; not within a surrogate pair.
    private static int EndOfPiece(string text, int start, int end)
    {
        int most = start + Piece;
        if (most >= end)
        {
            return end;
        }

        int cut = most;
        while (cut > start + (Piece / 2) && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        return char.IsWhiteSpace(text[cut]) ? cut : char.IsLowSurrogate(text[most]) ? most + 1 : most;
    }

    // From how many characters on lines are run together.
    private static int LeastOf(string text, List<TextLine> lines, CancellationToken cancellationToken)
    {
        long all = 0;
        long inLong = 0;
        foreach (TextLine line in lines)
        {
            all += line.Length;
            inLong += line.Length >= PossibleLength ? line.Length : 0;
        }

        cancellationToken.ThrowIfCancellationRequested();
        // Where all lines are long, the next question is the same.
        bool areFew = lines.Count <= FewLines && inLong < all && inLong * 5 >= all * 4;
        return areFew && AreRun(text, lines, 1, LeastRate) ? PossibleLength
            : all >= (long)PossibleLength * lines.Count && AreRun(text, lines, PossibleLength, LeastRate) ? PossibleLength
            : AreRun(text, lines, CertainLength, 0) ? CertainLength
            : int.MaxValue;
    }

    private static bool AreRun(string text, List<TextLine> lines, int least, float leastRate)
    {
        var words = new List<RunWord>();
        int characters = 0;
        int signs = 0;
        foreach (TextLine line in lines)
        {
            if (line.Length >= least && characters < Sample)
            {
                int end = Math.Min(line.End, line.Start + Sample);
                RunWords.Read(text, line.Start, end, words);
                characters += end - line.Start;
                signs += RunWords.CountCodeSigns(text.AsSpan(line.Start, end - line.Start));
            }
        }

        return words.Count > 0 && signs * CodeShare <= characters && HasMenu(words, leastRate);
    }

    private static bool HasMenu(List<RunWord> words, float leastRate)
    {
        float[] probabilities = BreakModel.Embedded.Judge(words);
        float most = 0;
        float current = 0;
        for (int i = 1; i < words.Count; i++)
        {
            current = words[i - 1].EndsSentence ? 0 : current + probabilities[i];
            most = Math.Max(most, current);
        }

        return most >= LeastMenu && probabilities.Sum() >= leastRate * words.Count;
    }

    private static bool AreGlued(string text, List<TextLine> lines)
    {
        int joints = 0;
        int withinWords = 0;
        long characters = 0;
        foreach (TextLine line in lines)
        {
            characters += line.Length;
            RunWords.CountJoints(line.In(text), ref joints, ref withinWords);
        }

        return joints >= LeastJoints && joints * (long)MostCharacters >= characters && (joints - withinWords >= LeastSentences || withinWords >= LeastCapitals);
    }
}
