using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Parsing.Html;
using Ingest.Parsing.Html.Metadata;
using Ingest.Sources;

namespace Ingest.Tests.Parsing.Html;

/// <summary>Parses HTML given as a string.</summary>
internal static class HtmlPages
{
    public static ParsedPage Parse(string html, ParsingOptions? options = null, string? url = null) =>
        new HtmlPageParser(options ?? new ParsingOptions(), new PageMetadataReader()).Parse(Text(html, url), CancellationToken.None);

    public static DecodedText Text(string html, string? url = null, ContentKind? kind = null) =>
        new(new RawItem { Location = new ItemLocation("page.html"), Url = url, DecodedBody = html, Kind = kind }, html, "utf-8", CharsetSource.Container);

    /// <summary>Blocks as <c>Kind: text</c> lines, the heading or list level after the kind.</summary>
    public static string[] Lines(string html) =>
        [.. Parse(html).Blocks.Select(static block => $"{block.Kind}{(block.Level > 0 ? block.Level : "")}: {block.Text}")];
}
