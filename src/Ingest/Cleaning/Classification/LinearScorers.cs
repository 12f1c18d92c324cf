namespace Ingest.Cleaning.Classification;

/// <summary>The two linear models whose scores are features.</summary>
/// <param name="Text">Over words and pairs of words of a block.</param>
/// <param name="Names">Over classes, ids, roles and tags of its elements.</param>
internal sealed record LinearScorers(HashedLinearModel Text, HashedLinearModel Names);
