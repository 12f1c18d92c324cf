using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>
/// Asks the rules in order and combines their opinions: the one place where a verdict is made. Where one of them decides every block,
/// those that only advise are not asked: their opinions could not count, and finding them took a fifth of the time of cleaning. Thread-safe.
/// </summary>
internal sealed class PageCleaner(IReadOnlyList<NamedRule> rules, CleaningContext context)
{
    private static readonly ReasonCode Content = new("content");
    private static readonly ReasonCode NoMainContent = new("no-main-content");
    private readonly NamedRule[] _asked = Asked(rules);

    /// <summary>Judges every block of a page.</summary>
    public CleanedPage Clean(ParsedPage page)
    {
        foreach (NamedRule rule in _asked)
        {
            page = rule.Rule is IPageReviser reviser ? reviser.Revise(page) : page;
        }

        var verdicts = new BlockVerdict[page.Blocks.Count];
        var decidedBindingly = new bool[page.Blocks.Count];
        Array.Fill(verdicts, new BlockVerdict(Decision.Keep, Content, 0, ""));
        var cleaned = new CleanedPage { Page = page, Verdicts = verdicts };
        foreach (NamedRule rule in _asked)
        {
            IEnumerable<BlockOpinion> opinions = rule.Rule.Judge(page, context);
            cleaned = opinions is IPageAssessment assessment ? Assess(cleaned, assessment) : cleaned;
            foreach (BlockOpinion opinion in opinions)
            {
                if (Outweighs(opinion, verdicts[opinion.Block], decidedBindingly[opinion.Block]))
                {
                    verdicts[opinion.Block] = new(opinion.Decision, opinion.Code, opinion.Score, rule.Name, opinion.Evidence);
                    decidedBindingly[opinion.Block] = opinion.IsBinding;
                }
            }
        }

        return Array.Exists(verdicts, static verdict => verdict.Decision == Decision.Keep) ? cleaned : Warn(cleaned);
    }

    private static CleanedPage Warn(CleanedPage cleaned) => cleaned with { Page = cleaned.Page with { Warnings = [.. cleaned.Page.Warnings, NoMainContent] } };

    private static NamedRule[] Asked(IReadOnlyList<NamedRule> rules)
    {
        bool isDecided = rules.Any(static rule => rule.Rule.Weight == RuleWeight.Final);
        return [.. rules.Where(rule => !isDecided || rule.Rule.Weight != RuleWeight.Advisory || rule.Rule is IPageReviser)];
    }

    private static CleanedPage Assess(CleanedPage cleaned, IPageAssessment assessment) => cleaned with
    {
        Page = cleaned.Page with
        {
            Blocks = assessment.Blocks ?? cleaned.Page.Blocks,
            Metadata = assessment.Title is { } title ? cleaned.Page.Metadata with { Title = title } : cleaned.Page.Metadata,
        },
        Confidence = assessment.Confidence ?? cleaned.Confidence,
        PageType = assessment.PageType ?? cleaned.PageType,
    };

    private static bool Outweighs(BlockOpinion opinion, BlockVerdict standing, bool standingIsBinding) =>
        !standingIsBinding && (opinion.IsBinding || standing.Rule.Length == 0 || opinion.Score > standing.Score);
}
