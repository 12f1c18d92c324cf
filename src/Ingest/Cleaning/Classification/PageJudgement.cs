using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What a model thinks of a page.</summary>
internal sealed record PageJudgement : IDisposable
{
    /// <summary>
    /// On a page without headings the best set is still the least unlikely one; below this there is none. 0.05: with 0.1 heading F1 of text dumps is
    /// 0.0037 lower (standard error 0.0012; cross-validated), and with 0 it is the same.
    /// </summary>
    private const float MinimumHeadingProbability = 0.05f;

    /// <summary>
    /// Headings less likely than this have to head something; 0.15. Tuned on the cross-validated probabilities of text dumps: word F1 0.0009 higher for it (standard
    /// error 0.0003), heading F1 0.0015 lower (0.0009), which is less than <see cref="MinimumHeadingProbability"/> gives.
    /// </summary>
    private const float DoubtfulHeading = 0.15f;

    /// <summary>
    /// Below this expected word F1 the page most likely has no main content at all (a bot check, a page built by script), and nothing is kept unless recall is
    /// favoured or the model does not know the language. 0.15: cross-validated, of 10 such pages in two parts of the labelled pages 5 had an empty truth and the
    /// others scored 0.06 on average.
    /// </summary>
    private const double MinimumExpectedF1 = 0.15;

    /// <summary>
    /// Nor where a page of several blocks has none that is likelier than this: only its frame is there. 0.25: two cross-validated models of HTML found
    /// 6 and 7 such pages, of which 5 and 6 had an empty truth, one of text dumps 6 in two parts, of which 4 had; the others scored 0.07 on average.
    /// </summary>
    private const float MinimumProbabilityBesideFrame = 0.25f;

    /// <summary>Fewer blocks are no frame but a text of their own; 8, an estimate: the pages above have 11 to 211.</summary>
    private const int FewestBlocksOfFrame = 8;

    /// <summary>More words are no frame but a text that the model does not understand; 1,000, an estimate: the pages above have 143 to 556.</summary>
    private const int MostWordsOfFrame = 1_000;

    /// <summary>A page without a title of its own still has a least unlikely line; below this there is none. 0.1, not tuned.</summary>
    private const float MinimumTitleProbability = 0.1f;

    /// <summary>From this probability a line that stands where titles do may be one. 0.05: word F1 of cross-validated dumps is the same to four digits as with
    /// <see cref="MinimumTitleProbability"/>, heading F1 0.6610 and 0.6611; titles of texts below a short menu stay for it.</summary>
    private const float PossibleTitle = 0.05f;

    // Asked for once a heading; what the page declares is looked for once.
    private PageType? _type;

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

    /// <summary>Whether a block may be the title, though another may be likelier: a site's name above it.</summary>
    public bool MayBeTitle(int block) => Titles is not null && Titles[block] >= PossibleTitle;

    /// <summary>Raw score per <see cref="PageType"/>; null where none are predicted.</summary>
    public float[]? Types { get; init; }

    /// <summary>The page type with the highest score, of those that the page may have by what it declares; null where none are predicted.</summary>
    public PageType? Type => Types is null ? null : _type ??= DeclaredPageType.Choose(Types, DeclaredPageType.Of(Profile.Page));

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
        bool isUnlikely = !Array.Exists(Probabilities, static probability => probability >= MinimumProbabilityBesideFrame);
        bool isFrame = isUnlikely && Probabilities.Length >= FewestBlocksOfFrame;
        bool isHopeless = words.Sum() <= MostWordsOfFrame && (selection.ExpectedF1 < MinimumExpectedF1 || isFrame);
        if (isHopeless && Profile.Text.KnowsLanguage && favor != Favor.Recall)
        {
            return BlockSelection.Nothing;
        }

        // A few lines of which none is likely are a text of a kind that the model does not know: half of it is no better than all.
        bool isFragment = isUnlikely && !isFrame && Profile.Lines is not null;
        return isFragment && favor != Favor.Precision ? selection with { Threshold = 0 } : selection;
    }

    /// <summary>Raises, in place, the probabilities of blocks that nearly stay and whose build mostly does.</summary>
    public void CompleteBuilds(BlockSelection selection) => BuildMajority.Complete(Profile, Probabilities, selection.Threshold);

    /// <summary>Lowers, in place, the odds of headings all of whose text is left out, and of an article's headings that are a list of other pages' headlines.</summary>
    public void DoubtHeadings(BlockSelection selection)
    {
        JointVerdicts.DoubtEmptiedHeadings(Profile, Probabilities, selection.Threshold, Headings);
        if (Type == PageType.Article)
        {
            HeadlineLists.DoubtHeadings(Profile.Blocks, Headings);
        }
    }

    /// <summary>The lowest probability from which blocks are taken for headings: the set that <see cref="HeadingSelection"/> finds.</summary>
    public float HeadingThreshold(Favor favor)
    {
        // Most blocks cannot be headings, and what is impossible is never in the best set.
        float[] possible = Array.FindAll(Headings, static probability => probability > 0);
        return Math.Max(MinimumHeadingProbability, HeadingSelection.Threshold(possible, BetaOf(favor)));
    }

    /// <summary>Probability per block that it is a heading, but 0 for doubtful ones that neither are likely to stay by themselves nor stand before what is.</summary>
    /// <param name="threshold">From which probability blocks stay.</param>
    public float[] HeadingsOver(float threshold)
    {
        float[] headings = [.. Headings];
        for (int i = 0; i < headings.Length; i++)
        {
            bool stays = headings[i] >= DoubtfulHeading || Probabilities[i] >= threshold || HeadsContent(i, threshold);
            headings[i] = stays ? headings[i] : 0;
        }

        return headings;
    }

    /// <summary>Whether the block after a heading stays.</summary>
    public bool HeadsContent(int heading, float threshold) => heading + 1 < Probabilities.Length && Probabilities[heading + 1] >= threshold;

    private static double BetaOf(Favor favor) => favor switch
    {
        Favor.Precision => 0.5,
        Favor.Recall => 2,
        _ => 1,
    };
}
