using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>The linear models whose scores are features.</summary>
/// <param name="Text">Over words and pairs of words of a block.</param>
/// <param name="Names">Over classes, ids, roles and tags of its elements.</param>
internal sealed record LinearScorers(HashedLinearModel Text, HashedLinearModel Names)
{
    /// <summary>Over the addresses that a block links to; null for text dumps.</summary>
    public HashedLinearModel? Links { get; init; }

    /// <summary>Over words of a line and those around it; null for HTML.</summary>
    public HashedLinearModel? Lines { get; init; }

    /// <summary>The same, asked whether the line is a heading; null for HTML.</summary>
    public HashedLinearModel? LineHeadings { get; init; }
}
