using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Breadcrumb trails. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class BreadcrumbRule : IBlockRule
{
    private const double Score = 0.9;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.1;

    private static readonly ReasonCode Code = new("breadcrumb");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Breadcrumb, Code, Score, MaximumShare);
}
