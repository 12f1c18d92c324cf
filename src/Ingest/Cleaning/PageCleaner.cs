using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>Asks every rule in order and combines their opinions: the one place where a verdict is made. Thread-safe.</summary>
internal sealed class PageCleaner(IReadOnlyList<NamedRule> rules, CleaningContext context)
{
    private static readonly ReasonCode Content = new("content");

    /// <summary>Judges every block of a page.</summary>
    public CleanedPage Clean(ParsedPage page)
    {
        var verdicts = new BlockVerdict[page.Blocks.Count];
        var decidedBindingly = new bool[page.Blocks.Count];
        Array.Fill(verdicts, new BlockVerdict(Decision.Keep, Content, 0, ""));
        foreach (NamedRule rule in rules)
        {
            foreach (BlockOpinion opinion in rule.Rule.Judge(page, context))
            {
                if (Outweighs(opinion, verdicts[opinion.Block], decidedBindingly[opinion.Block]))
                {
                    verdicts[opinion.Block] = new(opinion.Decision, opinion.Code, opinion.Score, rule.Name, opinion.Evidence);
                    decidedBindingly[opinion.Block] = opinion.IsBinding;
                }
            }
        }

        return new CleanedPage { Page = page, Verdicts = verdicts };
    }

    private static bool Outweighs(BlockOpinion opinion, BlockVerdict standing, bool standingIsBinding) =>
        !standingIsBinding && (opinion.IsBinding || standing.Rule.Length == 0 || opinion.Score > standing.Score);
}
