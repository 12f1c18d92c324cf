using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Log-in, search, newsletter and contact forms, by names. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class FormRule : IBlockRule
{
    private const double Score = 0.8;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.25;

    private static readonly ReasonCode Code = new("form");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Form, Code, Score, MaximumShare);
}
