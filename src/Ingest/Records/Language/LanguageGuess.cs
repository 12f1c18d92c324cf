namespace Ingest.Records.Language;

/// <summary>A language as identified from text.</summary>
/// <param name="Tag">BCP 47 tag; null when the text has too few letters or a script that is not known.</param>
/// <param name="Score">0–1: how probable the tag is among the languages known; 0 without a tag.</param>
internal readonly record struct LanguageGuess(string? Tag, double Score);
