using Ingest.Cleaning;
using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sectioning;
using Ingest.Sources;

namespace Ingest.Tests.Sectioning;

/// <summary>Builds cleaned pages block by block.</summary>
internal sealed class PageSketch
{
    private readonly List<Block> _blocks = [];
    private readonly List<BlockVerdict> _verdicts = [];
    private int _group;

    public string? Url { get; init; }

    public string? RecordId { get; init; }

    public string SourcePath { get; init; } = "pages/a.html";

    public PageMetadata Metadata { get; init; } = PageMetadata.Empty;

    public ContentKind Kind { get; init; } = ContentKind.Html;

    public PageSketch Heading(int level, string text, string? anchor = null) =>
        Add(new Block { Ordinal = 0, Kind = BlockKind.Heading, Text = text, Level = level, Anchor = anchor });

    public PageSketch BoxHeading(int level, string text) =>
        Add(new Block { Ordinal = 0, Kind = BlockKind.Heading, Text = text, Level = level, IsBoxHeading = true, Inlines = [new InlineSpan(InlineKind.Strong, 0, text.Length)] });

    public PageSketch Paragraph(string text, params InlineSpan[] spans) =>
        Add(new Block { Ordinal = 0, Kind = BlockKind.Paragraph, Text = text, Inlines = spans });

    public PageSketch Of(BlockKind kind, string text, params InlineSpan[] spans) =>
        Add(new Block { Ordinal = 0, Kind = kind, Text = text, Inlines = spans });

    public PageSketch Code(string text, string? language) =>
        Add(new Block { Ordinal = 0, Kind = BlockKind.Code, Text = text, CodeLanguage = language });

    /// <summary>A list; each item is depth and text, a number sign in front of the text makes it ordered, with numbers as lists without gaps have them.</summary>
    public PageSketch List(params (int Depth, string Text)[] items)
    {
        int group = _group++;
        var numbers = new Dictionary<int, int>();
        foreach ((int depth, string text) in items)
        {
            bool isOrdered = text.StartsWith('#');
            numbers[depth] = numbers.GetValueOrDefault(depth) + 1;
            string? label = isOrdered ? $"{numbers[depth]}." : null;
            Add(new Block { Ordinal = 0, Kind = BlockKind.ListItem, Text = text.TrimStart('#'), Level = depth, IsOrdered = isOrdered, Label = label, Group = group });
        }

        return this;
    }

    public PageSketch Table(params TableCell[][] rows)
    {
        int group = _group++;
        foreach (TableCell[] row in rows)
        {
            string text = string.Join('\t', row.Select(cell => cell.Text));
            Add(new Block { Ordinal = 0, Kind = BlockKind.TableRow, Text = text, Cells = row, Group = group });
        }

        return this;
    }

    public PageSketch Grouped(params (BlockKind Kind, string Text)[] blocks)
    {
        int group = _group++;
        foreach ((BlockKind kind, string text) in blocks)
        {
            Add(new Block { Ordinal = 0, Kind = kind, Text = text, Group = group });
        }

        return this;
    }

    public PageSketch Dropped(string text, string code) => Add(new Block { Ordinal = 0, Kind = BlockKind.Paragraph, Text = text }, code);

    public PageSketch Add(Block block, string? dropCode = null)
    {
        _blocks.Add(block with { Ordinal = _blocks.Count });
        _verdicts.Add(new BlockVerdict(dropCode is null ? Decision.Keep : Decision.Drop, new ReasonCode(dropCode ?? "content"), 1, "test"));
        return this;
    }

    public CleanedPage Clean()
    {
        var item = new RawItem { Location = new ItemLocation(SourcePath) { RecordIndex = 3 }, Url = Url, RecordId = RecordId };
        var page = new ParsedPage
        {
            Source = new DecodedText(item, "", "utf-8", CharsetSource.Utf8),
            Kind = Kind,
            Blocks = _blocks,
            Metadata = Metadata,
        };
        return new CleanedPage { Page = page, Verdicts = _verdicts };
    }

    public SectionedPage Section() => Sectioner.Build(Clean());

    public PageRecord Record() => RecordBuilder.Build(Section());
}
