namespace Ingest.Records.Quality;

/// <summary>A word, line or paragraph by its place, with the hash by which repetitions are found.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Hash">Stable hash of the characters; equal hashes are taken as equal text.</param>
internal readonly record struct TextPiece(int Start, int Length, ulong Hash);
