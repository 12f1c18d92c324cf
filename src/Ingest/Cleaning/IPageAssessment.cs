using Ingest.Parsing;

namespace Ingest.Cleaning;

/// <summary>
/// What a rule knows of the page beside its opinions on blocks. The result of <see cref="IBlockRule.Judge"/> may implement it, so
/// that page and blocks are judged in one go and nothing is kept between pages.
/// </summary>
internal interface IPageAssessment
{
    /// <summary>How sure it is of the page as a whole, 0–1; null where it cannot tell.</summary>
    double? Confidence => null;

    /// <summary>The page type; null where it cannot tell.</summary>
    PageType? PageType => null;

    /// <summary>The blocks with their kinds corrected (headings of a text dump); null where they stay as parsed.</summary>
    IReadOnlyList<Block>? Blocks => null;

    /// <summary>Whether the page says of its subject what boilerplate says elsewhere (a cookie policy), so that rules asked later should not go by words.</summary>
    bool WordsMislead => false;

    /// <summary>The page's title, where it knows better than the parser; else null.</summary>
    string? Title => null;
}
