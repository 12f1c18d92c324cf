namespace Ingest.Cleaning.Classification;

/// <summary>Judges one page with a model, step by step in the order of the methods. Not thread-safe.</summary>
/// <param name="model">What was learned.</param>
/// <param name="profile">The page.</param>
/// <param name="memory">Room for <see cref="BlockFeatures.Count"/> features per block.</param>
internal sealed class PageScoring(ContentModel model, PageProfile profile, Memory<float> memory)
{
    private readonly float[] _probabilities = new float[profile.Blocks.Length];

    private Span<float> Rows => memory.Span;

    /// <summary>Writes what is known of the blocks before any tree is asked.</summary>
    public void WriteFeatures() => BlockFeatures.Extract(profile, Rows);

    /// <summary>Asks the first stage about every block.</summary>
    public void ScoreFirst()
    {
        model.First.Score(Rows, BlockFeatures.Count, _probabilities);
        ContentModel.Squash(_probabilities);
    }

    /// <summary>Writes what the first stage thinks of each block and of those around it.</summary>
    public void WriteContext()
    {
        ContextFeatures.Write(profile, _probabilities, Rows);
        if (model.FirstHeadings is { } trees && profile.Lines is { } lines)
        {
            HeadingContext.Write(profile, lines, ScoreLines(trees, ContentModel.MayBeHeading), Rows);
        }
    }

    /// <summary>Asks the second stage about blocks that are not hopeless.</summary>
    public void ScoreSecond()
    {
        int count = 0;
        var hopeful = new int[_probabilities.Length];
        for (int i = 0; i < _probabilities.Length; i++)
        {
            if (_probabilities[i] >= ContentModel.Hopeless)
            {
                hopeful[count++] = i;
                _probabilities[i] = 0;
            }
        }

        Score(model.Second, hopeful.AsSpan(0, count), _probabilities);
    }

    /// <summary>Asks for headings, the title and the page type, and gives everything.</summary>
    public PageJudgement ToJudgement() => new()
    {
        Profile = profile,
        Rows = memory,
        Probabilities = _probabilities,
        Headings = ScoreLines(model.Headings, ContentModel.MayBeHeading),
        Titles = model.Titles is null ? null : ScoreLines(model.Titles, ContentModel.MayBeTitle),
        Types = ScoreTypes(),
    };

    private float[] ScoreLines(TreeEnsemble trees, BlockQuestion isCandidate)
    {
        int count = 0;
        var candidates = new int[profile.Blocks.Length];
        var scores = new float[profile.Blocks.Length];
        for (int i = 0; i < scores.Length; i++)
        {
            if (isCandidate(profile, Rows, i))
            {
                candidates[count++] = i;
            }
        }

        Score(trees, candidates.AsSpan(0, count), scores);
        return scores;
    }

    private void Score(TreeEnsemble trees, ReadOnlySpan<int> chosen, float[] scores)
    {
        trees.Score(Rows, BlockFeatures.Count, chosen, scores);
        foreach (int i in chosen)
        {
            scores[i] = ContentModel.Squash(scores[i]);
        }
    }

    private float[]? ScoreTypes()
    {
        if (model.Types is not { } types || profile.Blocks.Length == 0)
        {
            return null;
        }

        var scores = new float[types.Classes];
        types.Score(Rows[..BlockFeatures.Count], BlockFeatures.Count, scores);
        return scores;
    }
}
