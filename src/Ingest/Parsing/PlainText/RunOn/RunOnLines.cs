namespace Ingest.Parsing.PlainText.RunOn;

/// <summary>
/// Blocks that a program ran together into one line: with a space between them, as tables of scraped pages hold text whose white space was collapsed, or with none, as <c>get_text()</c>
/// of Beautiful Soup does where the source has none between elements. Where they meet is judged by learned odds.
/// </summary>
internal static class RunOnLines
{
    /// <summary>Characters from which a line is several blocks; 2,500. Hardly a paragraph is longer.</summary>
    private const int CertainLength = 2500;

    /// <summary>
    /// The same where all lines are as long, in the mean, and blocks are expected in them; 400. In the evaluation kit's dumps the mean is 254 at most for 99.5 %.
    /// </summary>
    private const int PossibleLength = 400;

    /// <summary>
    /// Blocks expected in a hundred words of such lines, from which they are taken to be run together; 4. Of whole pages of the kit in one line 98 % have more, of its paragraphs 12 %;
    /// its paragraphs together have 2.3.
    /// </summary>
    private const float LeastRate = 0.04f;

    /// <summary>Characters that are looked at for it.</summary>
    private const int Sample = 50_000;

    /// <summary>Joints without a space from which they are taken to be glue, and no slips of the keyboard or names like YouTube; 4, not tuned.</summary>
    private const int LeastJoints = 4;

    /// <summary>Characters to such a joint at most; 400, the best of 100, 200 and 400.</summary>
    private const int MostCharacters = 400;

    /// <summary>Odds from which a line is parted, 0–1; the best of 0.15, 0.2, 0.3, 0.4 and 0.5 for word F1.</summary>
    private const float Threshold = 0.4f;

    /// <summary>The same where no space stands between; 0.5.</summary>
    private const float GlueThreshold = 0.5f;

    /// <summary>Characters that are judged at once, which keeps memory flat on a long line.</summary>
    private const int Piece = 100_000;

    /// <summary>The lines, parted where blocks were run together; the same list where none were.</summary>
    public static List<TextLine> Part(string text, List<TextLine> lines, int maximum, CancellationToken cancellationToken)
    {
        int least = LeastOf(text, lines);
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
            float[] odds = BreakModel.Embedded.Judge(words);
            for (int i = 0; i < odds.Length; i++)
            {
                if (words[i].Start >= rest.End)
                {
                    parted.Add(rest);
                    rest = lines[++current];
                }
                else if (i > 0 && parted.Count < maximum && (words[i].IsGlued ? isGlued && odds[i] >= GlueThreshold : odds[i] >= Threshold && lines[current].Length >= least))
                {
                    parted.Add(rest with { End = words[i - 1].End });
                    rest = rest with { Start = words[i].Start, BlankBefore = 0 };
                }
            }
        }

        parted.Add(rest);
        return parted;
    }

    // The words of all lines together, for each is judged by those around it, in pieces of about the same size.
    private static IEnumerable<List<RunWord>> PiecesOf(string text, List<TextLine> lines)
    {
        var words = new List<RunWord>();
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
                    words = [];
                    characters = 0;
                }
            }
        }

        yield return words;
    }

    private static int EndOfPiece(string text, int start, int end)
    {
        int cut = Math.Min(end, start + Piece);
        while (cut < end && cut > start + (Piece / 2) && !char.IsWhiteSpace(text[cut]))
        {
            cut--;
        }

        return cut;
    }

    // From how many characters on lines are run together.
    private static int LeastOf(string text, List<TextLine> lines)
    {
        long all = 0;
        foreach (TextLine line in lines)
        {
            all += line.Length;
        }

        return lines.Count > 0 && all >= (long)PossibleLength * lines.Count && RateOf(text, lines) >= LeastRate ? PossibleLength : CertainLength;
    }

    private static float RateOf(string text, List<TextLine> lines)
    {
        var words = new List<RunWord>();
        int characters = 0;
        foreach (TextLine line in lines)
        {
            if (line.Length >= PossibleLength && characters < Sample)
            {
                RunWords.Read(text, line.Start, Math.Min(line.End, line.Start + Sample), words);
                characters += line.Length;
            }
        }

        return BreakModel.Embedded.Judge(words).Sum() / Math.Max(1, words.Count);
    }

    private static bool AreGlued(string text, List<TextLine> lines)
    {
        long joints = 0;
        long all = 0;
        foreach (TextLine line in lines)
        {
            all += line.Length;
            joints += CountJoints(line.In(text));
        }

        return joints >= LeastJoints && joints * MostCharacters >= all;
    }

    private static int CountJoints(ReadOnlySpan<char> line)
    {
        int joints = 0;
        for (int i = 1; i < line.Length; i++)
        {
            joints += RunWords.IsJoint(line, i) ? 1 : 0;
        }

        return joints;
    }
}
