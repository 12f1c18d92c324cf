namespace Ingest.Cleaning.Classification;

/// <summary>Judges one page with a model, step by step in the order of the methods. Not thread-safe.</summary>
/// <param name="model">What was learned.</param>
/// <param name="profile">The page.</param>
/// <param name="memory">Room for <see cref="BlockFeatures.Count"/> features per block.</param>
internal sealed class PageScoring(ContentModel model, PageProfile profile, Memory<float> memory)
{
    private readonly float[] _probabilities = new float[profile.Blocks.Length];

    private float[]? _titles;

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

        if (model.Titles is { } titles && profile.Lines is { } dump)
        {
            _titles = ScoreLines(titles, ContentModel.MayBeTitle);
            TitleContext.Write(profile, dump, _titles, Rows);
        }
    }

    /// <summary>Asks the second stage about blocks of which the first is not sure.</summary>
    public void ScoreSecond()
    {
        int count = 0;
        var uncertain = new int[_probabilities.Length];
        for (int i = 0; i < _probabilities.Length; i++)
        {
            if (ContentModel.IsUncertain(_probabilities[i]))
            {
                uncertain[count++] = i;
                _probabilities[i] = 0;
            }
        }

        Score(model.Second, uncertain.AsSpan(0, count), _probabilities);
    }

    /// <summary>Asks for headings, the title and the page type, and gives everything.</summary>
    public PageJudgement ToJudgement() => new()
    {
        Profile = profile,
        Rows = memory,
        Probabilities = _probabilities,
        Headings = ScoreLines(model.Headings, ContentModel.MayBeHeading),
        Titles = _titles,
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
