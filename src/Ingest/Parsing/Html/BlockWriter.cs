using Ingest.Parsing.Html.Items;
using Ingest.Parsing.Html.Preformatted;

namespace Ingest.Parsing.Html;

/// <summary>Makes blocks of the text that was read, and the containers around them.</summary>
internal sealed class BlockWriter(int maximumBlocks) : IDisposable
{
    private readonly List<Block> _blocks = [];
    private readonly ContainerTree _containers = new();
    private readonly List<TableCell> _cells = [];
    private readonly List<(int Start, HtmlNode Element)> _cellStarts = [];
    private readonly BlockAnchors _anchors = new();
    private readonly WrittenBullets _bullets = new();
    private bool _isHeaderRow;
    private int _nextGroup;

    /// <summary>The text of the next block.</summary>
    public InlineText Text { get; } = new();

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether there are as many blocks as there may be.</summary>
    public bool IsFull => _blocks.Count >= maximumBlocks;

    /// <summary>A number for a list, table or quotation.</summary>
    public int NewGroup() => _nextGroup++;

    /// <summary>The finished containers.</summary>
    public IReadOnlyList<Container> BuildContainers() => _containers.Build();

    /// <summary>Returns what was rented.</summary>
    public void Dispose()
    {
        _containers.Dispose();
        Text.Dispose();
    }

    /// <summary>The text of a table row starts.</summary>
    /// <param name="isHeader">Whether it heads its table, whatever its cells are.</param>
    public void StartRow(bool isHeader)
    {
        _cellStarts.Clear();
        _isHeaderRow = isHeader;
    }

    /// <summary>A cell of the row starts.</summary>
    public void StartCell(HtmlNode element) => _cellStarts.Add((Text.StartCell(_cellStarts.Count == 0), element));

    /// <summary>Remembers the id of an element that starts the next block.</summary>
    public void NoteAnchor(HtmlNode element) => _anchors.Note(element, Text.Length);

    /// <summary>Ends the container of a frame; <paramref name="outer"/> is the block frame around it.</summary>
    public void EndContainer(in WalkFrame frame, ref WalkFrame outer) => _containers.End(frame, _blocks.Count, ref outer);

    /// <summary>Makes a block of the text, or of each image where there is no text, and starts the next text.</summary>
    /// <param name="frames">The elements the walk is in.</param>
    /// <param name="blockFrame">Index of the innermost block; −1 for none, which leaves nothing to write.</param>
    public void Write(WalkFrame[] frames, int blockFrame)
    {
        if (blockFrame >= 0 && !IsFull)
        {
            Text.Finish();
            if (Text.Length > 0)
            {
                WriteText(frames, blockFrame);
            }
            else if (Text.Images.Count > 0)
            {
                WriteImages(frames, blockFrame);
            }
        }

        Text.Clear();
    }

    private static ItemPlace? ItemAround(WalkFrame[] frames, int blockFrame) => frames[blockFrame].ItemFrame is >= 0 and var item ? frames[item].Item : null;

    private void WriteText(WalkFrame[] frames, int blockFrame)
    {
        ref WalkFrame frame = ref frames[blockFrame];
        ref WalkFrame ruling = ref frames[frame.FlowFrame];

        // What stands in a table of ARIA roles but in no row of it is a paragraph.
        Flow flow = ruling.Flow.Kind == BlockKind.TableRow && !frame.IsRow ? new Flow(BlockKind.Paragraph) : ruling.Flow;
        ReadOnlySpan<char> written = BlockTexts.Trimmed(Text, flow.Kind);
        if (written.IsEmpty || (flow.Kind == BlockKind.TableRow && written.Trim('\t').IsEmpty))
        {
            return;
        }

        int start = flow is { Kind: BlockKind.Paragraph or BlockKind.ListItem, Label: null } ? WrittenBullets.LengthOf(written) : 0;
        if (start > 0 && flow.Kind == BlockKind.Paragraph && frame.ItemFrame < 0)
        {
            flow = new Flow(BlockKind.ListItem, Level: 1, Group: _bullets.GroupOf(frame.Element, this));
        }

        string? anchor = _anchors.Take(frames, blockFrame, flow.Kind);
        string text = written[start..].ToString();
        int container = _containers.Ensure(frames, blockFrame, _blocks.Count);
        int inLinks = Math.Min(Text.CountLinkCharacters(), text.Length);
        if (flow.Kind == BlockKind.TableRow)
        {
            BlockTexts.ReadCells(text, _cellStarts, _isHeaderRow, _cells);
        }

        _blocks.Add(new Block
        {
            Ordinal = _blocks.Count,
            Kind = BlockTexts.Refine(flow.Kind, Text, text.Length),
            Text = text,
            Level = flow.Level,
            IsBoxHeading = flow.IsBoxHeading,
            Group = flow.Group,
            IsOrdered = flow.IsOrdered,
            Label = flow.Label,
            Item = ItemAround(frames, blockFrame),
            Inlines = BlockTexts.Inlines(Text, start, text.Length),
            LineBreaks = Text.LineBreaksIn(start, text.Length),
            Cells = flow.Kind == BlockKind.TableRow ? [.. _cells] : [],
            LinkCharacters = inLinks,
            CodeLanguage = flow.Kind == BlockKind.Code ? CodeLanguages.Of(frame.Element) : null,
            Anchor = anchor,
            Container = container,
        });
        _containers.Count(container, text.Length, inLinks);

        // What follows in the same list item are paragraphs below it.
        if (ruling.Flow.Kind == BlockKind.ListItem)
        {
            ruling.Item = new ItemPlace(flow.Group, flow.Level);
            ruling.Flow = new Flow(BlockKind.Paragraph);
        }
    }

    private void WriteImages(WalkFrame[] frames, int blockFrame)
    {
        foreach (PendingImage image in Text.Images)
        {
            if (image.Alternative.Length == 0 || IsFull)
            {
                continue;
            }

            int container = _containers.Ensure(frames, blockFrame, _blocks.Count);
            int inLinks = Text.IsInLink ? image.Alternative.Length : 0;
            _blocks.Add(new Block
            {
                Ordinal = _blocks.Count,
                Kind = BlockKind.Image,
                Text = image.Alternative,
                Item = ItemAround(frames, blockFrame),
                Inlines = [new InlineSpan(InlineKind.Image, 0, image.Alternative.Length, image.Source)],
                LinkCharacters = inLinks,
                Container = container,
            });
        }
    }
}
