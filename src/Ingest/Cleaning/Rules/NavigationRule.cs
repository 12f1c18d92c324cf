using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Menus and other navigation, by tag, role and names. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class NavigationRule : IBlockRule
{
    private const double Score = 0.85;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.5;

    private static readonly ReasonCode Code = new("navigation");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Navigation, Code, Score, MaximumShare);
}
