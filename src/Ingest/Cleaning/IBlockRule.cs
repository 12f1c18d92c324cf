using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>A boilerplate rule: sees a page, says which blocks it would keep or drop and why. Thread-safe, never mutates.</summary>
internal interface IBlockRule
{
    /// <summary>Every code its opinions may carry.</summary>
    IReadOnlyList<ReasonCode> Codes { get; }

    /// <summary>What its opinions weigh; advisory.</summary>
    RuleWeight Weight => RuleWeight.Advisory;

    /// <summary>Whether what it drops is never the page's title, as the heading of a dialogue is not; false.</summary>
    bool DropsTitles => false;

    /// <summary>Opinions, at most one per block; none for blocks it abstains from.</summary>
    IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context);
}
