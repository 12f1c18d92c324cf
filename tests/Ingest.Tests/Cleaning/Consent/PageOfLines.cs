using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Consent;

/// <summary>A text dump made by hand: one block per line.</summary>
internal static class PageOfLines
{
    public static ParsedPage Make(params string[] lines) => new()
    {
        Source = new DecodedText(new RawItem { Location = new ItemLocation("made by hand") }, string.Join('\n', lines), "utf-8", CharsetSource.Container),
        Kind = ContentKind.PlainText,
        Blocks = [.. lines.Select(static (line, i) => new Block { Ordinal = i, Kind = BlockKind.Paragraph, Text = line })],
    };
}
