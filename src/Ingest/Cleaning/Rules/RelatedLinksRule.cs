using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Related, recommended and popular entries. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class RelatedLinksRule : IBlockRule
{
    private const double Score = 0.8;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.4;

    private static readonly ReasonCode Code = new("related-links");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Related, Code, Score, MaximumShare);
}
