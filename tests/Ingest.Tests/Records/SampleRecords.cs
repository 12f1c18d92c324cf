using System.Buffers;
using System.Text;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sources;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Records;

/// <summary>Records with every kind of block and every trap for writers: quotes, line breaks, commas, formulas, NUL, other scripts.</summary>
internal static class SampleRecords
{
    public static IReadOnlyList<PageRecord> All() => [Full(), Empty(), Nasty(), Guide(), Measured()];

    public static PageRecord Full() => new PageSketch
    {
        Url = "https://Example.org/guide/?q=1",
        RecordId = "r-1",
        Metadata = new PageMetadata { Title = "Guide", Author = "A, B", Published = "2024-05-31", BaseUrl = "/base/", Language = "en" },
    }
        .Paragraph("See the manual.", new InlineSpan(InlineKind.Link, 8, 6, "manual.html"))
        .Heading(1, "Guide", "top")
        .Heading(2, "Use of \"quotes\", commas", "use (1)")
        .Code("a = 1\n\tb\n", "python")
        .List((1, "#first"), (2, "nested"), (1, "#second"))
        .Table([new("k", true), new("v", true)], [new("a"), new("1,5", false, 1, 2)])
        .Grouped((BlockKind.Quote, "Said."))
        .Grouped((BlockKind.DefinitionTerm, "T"), (BlockKind.DefinitionDescription, "D"))
        .Of(BlockKind.Math, "x^2")
        .Of(BlockKind.Image, "alt", new InlineSpan(InlineKind.Image, 0, 3, "/i.png"))
        .Dropped("We use cookies", "consent-notice")
        .Dropped("Home", "navigation")
        .Dropped("Cookies!", "consent-notice")
        .Record();

    public static PageRecord Empty() => new PageSketch { SourcePath = "a/empty.txt", Kind = ContentKind.PlainText }.Record();

    public static PageRecord Nasty() => new PageSketch { Url = "https://x.org/n", SourcePath = "a/nasty.html" }
        .Paragraph("=1+1,\"quoted\",\nnext; line\0 with NUL")
        .Heading(3, "-formula \u2028 \u0001 control")
        .Paragraph("漢字 😀 \uD800 עברית \\ end")
        .Paragraph("\\.")
        .Record();

    public static PageRecord Guide() => new PageSketch { SourcePath = "b.md", Kind = ContentKind.Markdown }
        .Heading(2, "One").Paragraph("Text.").Heading(3, "Two").Paragraph("More text.").Record();

    public static PageRecord Measured() => Guide() with
    {
        Id = new string('a', 32),
        LanguageScore = 0.75,
        Confidence = 1,
        PageType = "article",
        NearDupHash = "abc",
        DuplicateOf = Guide().Id,
        Quality = new Dictionary<string, double> { ["mean-word-length"] = 4.25, ["broken"] = double.NaN },
        Warnings = ["truncated"],
        RecordOffset = 12,
        Sections = [.. Guide().Sections.Select((section, i) => i == 1 ? section with { Language = "de", LanguageScore = 0.99 } : section)],
        RepeatedParagraphs = [new CharSpan(0, 3), new CharSpan(5, 10)],
        FetchedAt = "2024-05-31T10:00:00Z",
    };

    public static string ToJson(PageRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>();
        RecordJson.WritePage(record, bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
