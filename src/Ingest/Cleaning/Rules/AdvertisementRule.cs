using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Advertisements and promotions. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class AdvertisementRule : IBlockRule
{
    private const double Score = 0.8;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.2;

    private static readonly ReasonCode Code = new("advertisement");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Advertisement, Code, Score, MaximumShare);
}
