using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>The site's header: <c>header</c> outside articles and without the title, and names of its kind. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class PageHeaderRule : IBlockRule
{
    private const double Score = 0.8;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.3;

    private static readonly ReasonCode Code = new("page-header");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Header, Code, Score, MaximumShare);
}
