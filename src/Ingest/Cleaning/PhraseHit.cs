namespace Ingest.Cleaning;

/// <summary>A phrase found in a text.</summary>
/// <param name="Start">First character.</param>
/// <param name="Length">Characters.</param>
/// <param name="Phrase">Number of the phrase, in the order they were given.</param>
internal readonly record struct PhraseHit(int Start, int Length, int Phrase);
