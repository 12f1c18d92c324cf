using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Pop-ups and overlays. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class DialogRule : IBlockRule
{
    private const double Score = 0.75;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.25;

    private static readonly ReasonCode Code = new("dialog");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Dialog, Code, Score, MaximumShare);
}
