namespace Ingest.Records.Deduplication;

/// <summary>That a record repeats an earlier one.</summary>
/// <param name="KeeperId">Id of the earliest record it repeats, which is itself no duplicate.</param>
/// <param name="Level">Whether the words are the same or only most shingles.</param>
internal sealed record DuplicateMatch(string KeeperId, DuplicateLevel Level);
