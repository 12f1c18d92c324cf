using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Decides every block that no binding rule before it has decided: keeps the set of blocks with the highest expected word F1.
/// Binding, so that advisory rules do not outvote it; whether a mix with them would do better has not been measured.
/// </summary>
internal sealed class LearnedContentRule(Func<ContentKind, ContentModel> models) : IBlockRule
{
    /// <summary>Blocks of which one opens a text: its title, at most below a short menu. 4; of 1,497 dumps of web pages only 97 have their title so high.</summary>
    private const int OpeningBlocks = 4;

    private static readonly ReasonCode Content = new("content-likely");
    private static readonly ReasonCode Boilerplate = new("boilerplate-likely");

    /// <summary>The rule with the embedded models.</summary>
    public LearnedContentRule()
        : this(ContentModel.For)
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Content, Boilerplate];

    /// <inheritdoc/>
    public RuleWeight Weight => RuleWeight.Final;

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        if (page.Blocks.Count == 0)
        {
            return [];
        }

        ContentModel model = models(page.Kind);
        using PageJudgement judgement = model.Judge(page, context.WantsEvidence, scoresText: !context.WordsMislead);
        SiteEvidence? site = context.SiteTemplates?.EvidenceFor(page);
        if (site is not null)
        {
            judgement.Weigh(site);
        }

        BlockSelection selection = judgement.Select(context.Favor);
        judgement.CompleteBuilds(selection);
        judgement.DoubtHeadings(selection);
        float heading = selection == BlockSelection.Nothing ? selection.Threshold : judgement.HeadingThreshold(context.Favor);
        float[] headings = judgement.HeadingsOver(selection.Threshold);

        // What a page says of itself is not guessed: HTML's elements and Markdown's marks tell headings, front matter and fields at the top tell the title.
        bool isMarked = page.Kind == ContentKind.Html || (page.Kind == ContentKind.Markdown && page.Blocks.Any(static block => block.IsMarkedHeading));
        int title = isMarked || page.Metadata is { Title: not null, IsTitleGuessed: false } ? -1 : judgement.Title;
        IReadOnlyList<Block>? blocks = isMarked ? null : HeadingRevision.Revise(page.Blocks, headings, heading, title);
        BlockExplainer? explainer = context.WantsEvidence ? new BlockExplainer(model, judgement) : null;
        var opinions = new LearnedOpinions(page.Blocks.Count, selection.ExpectedF1, judgement.Type, blocks, title < 0 ? null : page.Blocks[title].Text);
        for (int i = 0; i < page.Blocks.Count; i++)
        {
            // Headings are judged as headings: whether the words under them stay says most, and so does a rank of their own kind.
            bool isHeading = (blocks ?? page.Blocks)[i].Kind == BlockKind.Heading;
            float probability = isHeading ? judgement.Headings[i] : judgement.Probabilities[i];
            bool isLikely = isHeading ? headings[i] >= heading : probability >= selection.Threshold;

            // Dumps that mark their headings are rare in the training data: the text under such a heading says more than the model of bare lines.
            // The truth mostly leaves titles out; but a dump that opens with what may be its title, right above the content, is a text rather than a page, and stays whole.
            bool isMarkedOrOpens = page.Blocks[i].IsMarkedHeading || (title >= 0 && i < OpeningBlocks && judgement.MayBeTitle(i));
            bool keep = isLikely || HeroHeading.Is(judgement, i, selection.Threshold) || (isMarkedOrOpens && judgement.HeadsContent(i, selection.Threshold));
            opinions.Add(new BlockOpinion(
                i,
                keep ? Decision.Keep : Decision.Drop,
                keep ? Content : Boilerplate,
                keep ? probability : 1 - probability,
                IsBinding: true,
                explainer is null ? null : site is null ? explainer.Explain(i).ToString() : $"{explainer.Explain(i)}; {site.Describe(i)}"));
        }

        return opinions;
    }
}
