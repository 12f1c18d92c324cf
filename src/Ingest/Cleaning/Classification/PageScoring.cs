using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Judges one page with a model, step by step in the order of the methods. Where the room is too small for the page, each step goes over it run
/// by run and writes the features anew: the judgement is the same to the last bit. Not thread-safe.
/// </summary>
/// <param name="model">What was learned.</param>
/// <param name="profile">The page.</param>
/// <param name="memory">Room for <see cref="BlockFeatures.Count"/> features of each block, or of some blocks at once.</param>
internal sealed class PageScoring(ContentModel model, PageProfile profile, Memory<float> memory)
{
    private readonly int _blocks = profile.Blocks.Length;
    private readonly float[] _first = new float[profile.Blocks.Length];
    private readonly float[] _probabilities = new float[profile.Blocks.Length];
    private readonly float[] _headings = new float[profile.Blocks.Length];
    private float[]? _firstHeadings;
    private float[]? _titles;
    private int _held = -1;
    private Filling _filling;

    /// <summary>How far the rows in memory are filled in.</summary>
    private enum Filling
    {
        Features,
        Context,
        HeadingContext,
        TitleContext,
    }

    private int Capacity => memory.Length / BlockFeatures.Count;

    /// <summary>Writes what is known of the blocks before any tree is asked.</summary>
    public void WriteFeatures() => Hold(0, Filling.Features);

    /// <summary>Asks the first stage about every block.</summary>
    public void ScoreFirst()
    {
        for (int start = 0; start < _blocks; start += Capacity)
        {
            FeatureRows rows = Hold(start, Filling.Features);
            model.First.Score(rows.Values, BlockFeatures.Count, _first.AsSpan(start, rows.End - start));
        }

        Logistic.ToProbabilities(_first);
    }

    /// <summary>Writes what the first stage thinks of each block and of those around it; for text dumps also where it sees headings and the title.</summary>
    public void WriteContext()
    {
        _firstHeadings = model.FirstHeadings is { } headings ? Score(headings, MayBeHeading, Filling.Context) : null;
        _titles = model.Titles is { } titles ? Score(titles, block => ContentModel.MayBeTitle(profile, block), Filling.HeadingContext) : null;
        Hold(0, Filling.TitleContext);
    }

    /// <summary>Asks the second stage about blocks of which the first is not sure, and for headings.</summary>
    public void ScoreSecond()
    {
        _first.CopyTo(_probabilities, 0);
        Score(
            Filling.TitleContext,
            new(model.Second, block => ContentModel.IsUncertain(_first[block]), _probabilities),
            new(model.Headings, MayBeHeading, _headings));
        JointVerdicts.Apply(profile, _probabilities);
        JointVerdicts.ShareWithinBuilds(profile, _headings);
        RepeatedTexts.DoubtHeadings(profile, _headings);
    }

    /// <summary>Asks for the page type, and gives everything.</summary>
    public PageJudgement ToJudgement() => new()
    {
        Profile = profile,
        Rows = memory,
        Probabilities = _probabilities,
        Headings = _headings,
        Titles = _titles,
        Types = ScoreTypes(),
    };

    private bool MayBeHeading(int block) => ContentModel.MayBeHeading(profile, _first[block], block);

    private float[] Score(TreeEnsemble trees, Func<int, bool> isCandidate, Filling filling)
    {
        var scores = new float[_blocks];
        Score(filling, new Question(trees, isCandidate, scores));
        return scores;
    }

    /// <summary>Asks one or more questions in one pass over the blocks.</summary>
    private void Score(Filling filling, params ReadOnlySpan<Question> questions)
    {
        var candidates = new int[Math.Min(_blocks, Capacity)];
        for (int start = 0; start < _blocks; start += Capacity)
        {
            int end = Math.Min(_blocks, start + Capacity);
            foreach (Question question in questions)
            {
                int count = 0;
                for (int i = start; i < end; i++)
                {
                    if (question.IsCandidate(i))
                    {
                        question.Scores[i] = 0;
                        candidates[count++] = i - start;
                    }
                }

                if (count > 0)
                {
                    Score(question.Trees, Hold(start, filling), candidates.AsSpan(0, count), question.Scores.AsSpan(start, end - start));
                }
            }
        }
    }

    private static void Score(TreeEnsemble trees, FeatureRows rows, ReadOnlySpan<int> chosen, Span<float> scores)
    {
        trees.Score(rows.Values, BlockFeatures.Count, chosen, scores);
        foreach (int i in chosen)
        {
            scores[i] = Logistic.ToProbability(scores[i]);
        }
    }

    private float[]? ScoreTypes()
    {
        if (model.Types is not { } types || _blocks == 0)
        {
            return null;
        }

        var scores = new float[types.Classes];
        types.Score(Hold(0, Filling.TitleContext).Values[..BlockFeatures.Count], BlockFeatures.Count, scores);
        return scores;
    }

    /// <summary>The rows from a block on, as many as there is room for; written only as far as they are not there yet.</summary>
    private FeatureRows Hold(int start, Filling filling)
    {
        var rows = new FeatureRows(memory.Span[..(Math.Min(Capacity, _blocks - start) * BlockFeatures.Count)], start);
        if (_held != start)
        {
            BlockFeatures.Extract(profile, rows);
            (_held, _filling) = (start, Filling.Features);
        }

        for (; _filling < filling; _filling++)
        {
            WriteAfter(_filling, rows);
        }

        return rows;
    }

    /// <summary>Fills rows in by one step more.</summary>
    private void WriteAfter(Filling filled, FeatureRows rows)
    {
        if (filled == Filling.Features)
        {
            ContextFeatures.Write(profile, _first, rows);
        }
        else if (filled == Filling.Context && _firstHeadings is { } headings)
        {
            HeadingContext.Write(profile, profile.Lines!, headings, rows);
            HeadingKinship.Write(profile.Lines!.Kinship, headings, rows);
        }
        else if (filled == Filling.HeadingContext && _titles is { } titles)
        {
            TitleContext.Write(profile, profile.Lines!, titles, rows);
        }
    }

    /// <summary>What trees are asked.</summary>
    /// <param name="Trees">The trees.</param>
    /// <param name="IsCandidate">Which blocks they are asked about.</param>
    /// <param name="Scores">Takes the probabilities of the candidates; the scores of others stay.</param>
    private readonly record struct Question(TreeEnsemble Trees, Func<int, bool> IsCandidate, float[] Scores);
}
