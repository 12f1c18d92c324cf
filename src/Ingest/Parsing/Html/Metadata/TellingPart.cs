namespace Ingest.Parsing.Html.Metadata;

/// <summary>A part of names that tells something.</summary>
/// <param name="Text">Three characters or more, lower case.</param>
/// <param name="Flags">What it tells.</param>
/// <param name="IsWord">Whether it tells that only as a word between hyphens, underscores and spaces.</param>
internal readonly record struct TellingPart(string Text, byte Flags, bool IsWord = false);
