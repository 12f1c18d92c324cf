using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sources;

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
    private readonly string[] _titleDroppers = [.. rules.Where(static rule => rule.Rule.DropsTitles).Select(static rule => rule.Name)];

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
        CleaningContext known = context;
        foreach (NamedRule rule in _asked)
        {
            IEnumerable<BlockOpinion> opinions = rule.Rule.Judge(page, known);
            if (opinions is IPageAssessment assessment)
            {
                cleaned = Assess(cleaned, assessment);
                known = assessment.WordsMislead ? known with { WordsMislead = true } : known;
            }

            foreach (BlockOpinion opinion in opinions)
            {
                if (Outweighs(opinion, verdicts[opinion.Block], decidedBindingly[opinion.Block]))
                {
                    verdicts[opinion.Block] = new(opinion.Decision, opinion.Code, opinion.Score, rule.Name, opinion.Evidence);
                    decidedBindingly[opinion.Block] = opinion.IsBinding;
                }
            }
        }

        cleaned = WithoutDroppedTitle(cleaned);
        cleaned = page.Kind == ContentKind.Html ? cleaned : cleaned with { Page = cleaned.Page with { Metadata = TitleLines.Read(cleaned.Page) } };
        return Array.Exists(verdicts, static verdict => verdict.Decision == Decision.Keep) ? cleaned : Warn(cleaned);
    }

    /// <summary>
    /// A title was chosen before anything was judged: of a page that begins with a notice it may be the notice's heading. Then the page has the heading for a title
    /// that what is kept begins with, or none.
    /// </summary>
    private CleanedPage WithoutDroppedTitle(CleanedPage cleaned)
    {
        if (cleaned.Page.Metadata.Title is not { } title || !IsDroppedTitle(cleaned, title))
        {
            return cleaned;
        }

        Block? first = cleaned.Page.Blocks.FirstOrDefault(block => cleaned.Verdicts[block.Ordinal].Decision == Decision.Keep);
        return cleaned with { Page = cleaned.Page with { Metadata = cleaned.Page.Metadata with { Title = first is { Kind: BlockKind.Heading } ? first.Text : null } } };
    }

    private bool IsDroppedTitle(CleanedPage cleaned, string title)
    {
        bool isDropped = false;
        foreach (Block block in cleaned.Page.Blocks)
        {
            if (string.Equals(block.Text, title, StringComparison.Ordinal))
            {
                BlockVerdict verdict = cleaned.Verdicts[block.Ordinal];
                isDropped = verdict.Decision == Decision.Drop && Array.IndexOf(_titleDroppers, verdict.Rule) >= 0;
                if (!isDropped)
                {
                    return false;
                }
            }
        }

        return isDropped;
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
