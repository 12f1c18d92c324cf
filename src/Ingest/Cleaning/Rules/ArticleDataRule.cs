using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>Tags, author boxes and other data about the text. Advisory; the score is this rule's precision on the development pages, rounded down.</summary>
internal sealed class ArticleDataRule : IBlockRule
{
    private const double Score = 0.65;

    /// <summary>Share of the page's text above which the name is not believed.</summary>
    private const double MaximumShare = 0.12;

    private static readonly ReasonCode Code = new("article-data");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Meta, Code, Score, MaximumShare);
}
