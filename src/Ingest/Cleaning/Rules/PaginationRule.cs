using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Page numbers. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class PaginationRule : IBlockRule
{
    private const double Score = 0.85;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.1;

    private static readonly ReasonCode Code = new("pagination");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Pagination, Code, Score, MaximumShare);
}
