using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What a model thinks of a page.</summary>
internal sealed record PageJudgement : IDisposable
{
    /// <summary>On a page without headings the best set is still the least unlikely one; below this there is none. 0.1.</summary>
    private const float MinimumHeadingProbability = 0.1f;

    /// <summary>
    /// Below this expected word F1 the page most likely has no main content at all (a bot check, a page built by script), and
    /// nothing is kept unless recall is favoured or the model does not know the language. 0.15: cross-validated, of 10 such pages in two parts of the labelled pages 5 had an empty truth and the
    /// others scored 0.06 on average.
    /// </summary>
    private const double MinimumExpectedF1 = 0.15;

    /// <summary>A page without a title of its own still has a least unlikely line; below this there is none. 0.1, not tuned.</summary>
    private const float MinimumTitleProbability = 0.1f;

    /// <summary>The page as the features saw it.</summary>
    public required PageProfile Profile { get; init; }

    /// <summary>Features, <see cref="BlockFeatures.Count"/> per block; empty where they were not to be kept.</summary>
    public required ReadOnlyMemory<float> Rows { get; init; }

    /// <summary>Probability per block that it is main content.</summary>
    public required float[] Probabilities { get; init; }

    /// <summary>Probability per block that it is a heading of the main content; 0 for blocks that cannot be one.</summary>
    public required float[] Headings { get; init; }

    /// <summary>Probability per block that it is the page's title; null where none are predicted.</summary>
    public float[]? Titles { get; init; }

    /// <summary>The block most likely to be the title; −1 where none is likely enough.</summary>
    public int Title => Titles is { Length: > 0 } && Titles.Max() is var best && best >= MinimumTitleProbability ? Array.IndexOf(Titles, best) : -1;

    /// <summary>Raw score per <see cref="PageType"/>; null where none are predicted.</summary>
    public float[]? Types { get; init; }

    /// <summary>The page type with the highest score; null where none are predicted.</summary>
    public PageType? Type => Types is null ? null : (PageType)Array.IndexOf(Types, Types.Max());

    /// <summary>Gives back what the profile holds; only the probabilities may be asked afterwards.</summary>
    public void Dispose() => Profile.Dispose();

    /// <summary>Adds what other pages of the host say, in place.</summary>
    public void Weigh(SiteEvidence site)
    {
        for (int i = 0; i < Probabilities.Length; i++)
        {
            Probabilities[i] = site.Apply(i, Probabilities[i]);
            Headings[i] = site.Apply(i, Headings[i]);
        }
    }

    /// <summary>The blocks to keep.</summary>
    public BlockSelection Select(Favor favor)
    {
        var words = new float[Probabilities.Length];
        for (int i = 0; i < words.Length; i++)
        {
            // The text of an image is no text of the page.
            words[i] = Profile.Blocks[i].Kind == BlockKind.Image ? 0 : Profile.Shapes[i].Words;
        }

        BlockSelection selection = BlockSelection.Of(Probabilities, words, BetaOf(favor));
        bool isHopeless = selection.ExpectedF1 < MinimumExpectedF1 && Profile.Text.KnowsLanguage && favor != Favor.Recall;
        return isHopeless ? BlockSelection.Nothing : selection;
    }

    /// <summary>Lowers the odds of headings all of whose text is left out, in place.</summary>
    public void DoubtEmptiedHeadings(BlockSelection selection) => JointVerdicts.DoubtEmptiedHeadings(Profile, Probabilities, selection.Threshold, Headings);

    /// <summary>The lowest probability from which blocks are taken for headings: the set with the highest expected heading F1.</summary>
    public float HeadingThreshold(Favor favor)
    {
        // Most blocks cannot be headings, and what is impossible is never in the best set.
        float[] possible = Array.FindAll(Headings, static probability => probability > 0);
        var ones = new float[possible.Length];
        Array.Fill(ones, 1);
        return Math.Max(MinimumHeadingProbability, BlockSelection.Of(possible, ones, BetaOf(favor)).Threshold);
    }

    private static double BetaOf(Favor favor) => favor switch
    {
        Favor.Precision => 0.5,
        Favor.Recall => 2,
        _ => 1,
    };
}
