using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// Comment areas below a text. Where comments are most of the page – a forum, a question with answers – they are its content
/// and stay: the rule asks that the rest of the page holds more.
/// </summary>
internal sealed class CommentsRule : IBlockRule
{
    private const double Score = 0.7;

    /// <summary>Share of the page's text above which comments are the content.</summary>
    private const double MaximumShare = 0.4;

    private static readonly ReasonCode Code = new("comments");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context) =>
        RoleJudgement.Judge(page, ContainerRoles.Comments, Code, Score, MaximumShare);
}
