namespace Ingest.Parsing.Html.Metadata;

/// <summary>A <c>meta</c> element.</summary>
/// <param name="Name">Its <c>name</c>, <c>property</c>, <c>itemprop</c> or <c>http-equiv</c>, lower case.</param>
/// <param name="Content">Its content, trimmed, never empty.</param>
internal readonly record struct MetaTag(string Name, string Content);
