using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>Makes blocks and containers from what the walk meets.</summary>
internal sealed class BlockAssembly(int maximumBlocks) : IDisposable
{
    private readonly List<Block> _blocks = [];
    private readonly ContainerTree _containers = new();
    private readonly List<TableCell> _cells = [];
    private readonly List<(int Start, HtmlNode Element)> _cellStarts = [];
    private readonly QuoteMarks _quotes = new();
    private readonly BlockAnchors _anchors = new();
    private WalkFrame[] _frames = ScratchArrays.Rent<WalkFrame>(128);
    private int _blockFrame = -1;
    private int _nextGroup;
    private int _lineBreaks;
    private int _lineBreakEnd;

    /// <summary>The text being read.</summary>
    public InlineText Text { get; } = new();

    /// <summary>Elements the walk is in.</summary>
    public int Depth { get; private set; }

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _blocks;

    /// <summary>Whether there are as many blocks as there may be.</summary>
    public bool IsFull => _blocks.Count >= maximumBlocks;

    /// <summary>Whether blocks only separate words here.</summary>
    public bool IsFlat => Depth > 0 && _frames[Depth - 1].IsFlat;

    /// <summary>Whether the children of the element the walk is in are cells.</summary>
    public bool IsInRow => Depth > 0 && _frames[Depth - 1].IsRow;

    /// <summary>Whether any element of the page may keep the line breaks of its text.</summary>
    public bool MayKeepLines { get; set; }

    /// <summary>Whether the text so far is a term's.</summary>
    public bool IsBehindTerm => Depth > 0 && Text.Length > 0 && CurrentFlow.Kind == BlockKind.DefinitionTerm;

    /// <summary>Whether an inline element here would be the first of a paragraph, and code as a block.</summary>
    public bool IsLoneCode(HtmlNode element) =>
        Depth > 0 && Text.Length == 0 && !IsFlat && CurrentFlow.Kind == BlockKind.Paragraph && LoneCode.Is(element, _frames[Depth - 1].KeepsLines);

    /// <summary>Whether text here is a heading's.</summary>
    public bool IsInHeading => Depth > 0 && CurrentFlow.Kind == BlockKind.Heading;

    private Flow CurrentFlow => _frames[_frames[Depth - 1].FlowFrame].Flow;

    /// <summary>The finished containers.</summary>
    public IReadOnlyList<Container> BuildContainers() => _containers.Build();

    /// <summary>Returns what was rented.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_frames, clears: true);
        _frames = [];
        _containers.Dispose();
        Text.Dispose();
    }

    /// <summary>Enters an element whose text stands alone.</summary>
    public void EnterBlock(HtmlNode element)
    {
        if (IsFlat)
        {
            EnterInFlat(element);
            return;
        }

        Flush();
        ref WalkFrame frame = ref Push(element);
        frame.IsBlock = true;
        frame.Outer = _blockFrame;
        FlowRules.Apply(ref frame, this, Depth - 1);
        if (element.Tag == Tag.A)
        {
            frame.HasSpan = OpenLink(element);
        }
        else if (element.Tag == Tag.Button)
        {
            frame.FormControls = 1;
        }

        _blockFrame = Depth - 1;
        Text.IsPreformatted = frame.IsPreformatted;
        if (frame.IsRow)
        {
            _cellStarts.Clear();
        }
    }

    /// <summary>Enters an element that is part of the running text.</summary>
    public void EnterInline(HtmlNode element)
    {
        ref WalkFrame frame = ref Push(element);
        ChildLayout layout = Depth > 1 && !Text.IsPreformatted ? RowLayout.Of(ref _frames[Depth - 2]) : ChildLayout.Inline;
        frame.IsSetApart = layout == ChildLayout.Apart || (element.Tag == Tag.Cite && QuoteSource.IsAt(element, Text, CurrentFlow.Kind));
        if (frame.IsSetApart || (element.Tag == Tag.Label && !Text.IsPreformatted))
        {
            Text.Separate();
        }
        else
        {
            Text.StartElement(element, layout == ChildLayout.Boxes);
        }

        frame.HasQuotes = element.Tag == Tag.Q && _quotes.Open(element, Text);
        frame.HasSpan = element.Tag == Tag.A ? OpenLink(element) : InlineKinds.Of(element.Tag) is { } kind && Text.Open(kind, null);
    }

    /// <summary>Leaves the element entered last.</summary>
    public void Leave()
    {
        ref WalkFrame frame = ref _frames[Depth - 1];
        if (frame.HasQuotes)
        {
            _quotes.Close(Text);
        }

        if (frame.IsBlock)
        {
            Flush();
        }
        else if (frame.IsSetApart || (frame.IsFlat && TagTable.RoleOf(frame.Element.Tag) == ElementRole.Block))
        {
            Text.Separate();
        }
        else
        {
            Text.EndElement(frame.Element);
        }

        if (frame.HasSpan)
        {
            Text.Close();
        }

        Depth--;
        if (!frame.IsBlock)
        {
            return;
        }

        _blockFrame = frame.Outer;
        _containers.End(frame, _blocks.Count, ref _blockFrame >= 0 ? ref _frames[_blockFrame] : ref frame);
        Text.IsPreformatted = _blockFrame >= 0 && _frames[_blockFrame].IsPreformatted;
    }

    /// <summary>Characters of a text of the page.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        if (Depth > 0 && Text.IsPreformatted)
        {
            CodeText.Append(Text, _frames[Depth - 1], text);
            return;
        }

        if (Depth == 0 || !_frames[Depth - 1].KeepsLines)
        {
            Text.Append(text);
            return;
        }

        while (text.IndexOf('\n') is >= 0 and var end)
        {
            Text.Append(text[..end]);
            BreakLine();
            text = text[(end + 1)..];
        }

        Text.Append(text);
    }

    /// <summary>A line break; two with nothing between them end a paragraph.</summary>
    public void BreakLine()
    {
        _lineBreaks = Text.Length == _lineBreakEnd ? _lineBreaks + 1 : 1;
        _lineBreakEnd = Text.Length;
        bool splits = _lineBreaks >= 2 && Text.Length > 0 && !IsFlat && !Text.IsPreformatted && CurrentFlow.Kind is BlockKind.Paragraph or BlockKind.Quote;
        if (splits)
        {
            Flush();
        }
        else
        {
            Text.BreakLine();
        }
    }

    /// <summary>An image: part of the text if there is any, a block of its own if not.</summary>
    public void AddImage(HtmlNode image)
    {
        if (Depth > 0 && _frames[Depth - 1].IsNoScript)
        {
            return;
        }

        // A picture of the formula before it says nothing more.
        string alternative = ImageSource.AlternativeOf(image);
        if (!ImageSource.IsUnseen(image) && !MathSource.IsPicture(alternative, Text))
        {
            Text.AddImage(ImageSource.Of(image), alternative);
        }
    }

    /// <summary>Mathematics in the text.</summary>
    public void AddMath(string tex)
    {
        bool isOpen = Text.Open(InlineKind.Math, tex);
        Text.Append(tex);
        if (isOpen)
        {
            Text.Close();
        }
    }

    /// <summary>Counts a form control.</summary>
    public void CountFormControl(HtmlNode element)
    {
        if (_blockFrame >= 0 && !(element.Tag == Tag.Input && element.Get(AttributeKind.Type).Equals("hidden", StringComparison.OrdinalIgnoreCase)))
        {
            _frames[_blockFrame].FormControls++;
        }

        if (Depth > 0 && Text.Length == 0 && CurrentFlow.Kind == BlockKind.ListItem && TaskBoxes.Of(element) is { } box)
        {
            Text.Append(box);
        }
    }

    /// <summary>Remembers the id of an element that starts the next block.</summary>
    public void NoteAnchor(HtmlNode element) => _anchors.Note(element, Text.Length);

    /// <summary>A number for a list, table or quotation.</summary>
    public int NewGroup() => _nextGroup++;

    /// <summary>The frame of an element the walk is in; valid until the next one is entered.</summary>
    public ref WalkFrame FrameAt(int index) => ref _frames[index];

    private void EnterInFlat(HtmlNode element)
    {
        bool isInRow = IsInRow;
        ref WalkFrame frame = ref Push(element);
        if (isInRow && (element.Tag is Tag.Td or Tag.Th || AriaTable.IsCell(element)))
        {
            _cellStarts.Add((Text.StartCell(_cellStarts.Count == 0), element));
            frame.IsCell = true;
        }
        else
        {
            Text.Separate();
        }

        if (element.Tag == Tag.Button && _blockFrame >= 0)
        {
            _frames[_blockFrame].FormControls++;
        }
    }

    private bool OpenLink(HtmlNode element) =>
        element.Has(AttributeKind.Href) && Text.Open(InlineKind.Link, element.Share(AttributeKind.Href).Trim());

    // The new frame, with what it takes over from the one around it.
    private ref WalkFrame Push(HtmlNode element)
    {
        if (Depth == _frames.Length)
        {
            WalkFrame[] larger = ScratchArrays.Rent<WalkFrame>(_frames.Length * 2);
            _frames.CopyTo(larger, 0);
            ScratchArrays.Return(_frames, clears: true);
            _frames = larger;
        }

        ref WalkFrame frame = ref _frames[Depth];
        frame = new WalkFrame { Element = element, Outer = -1, Container = -1, ListGroup = -1, ItemFrame = -1, Flow = new Flow(BlockKind.Paragraph) };
        if (Depth > 0)
        {
            ref WalkFrame around = ref _frames[Depth - 1];
            frame.IsFlat = around.IsFlat;
            frame.IsNoScript = around.IsNoScript;
            frame.IsPreformatted = around.IsPreformatted;
            frame.IsListing = around.IsListing;
            frame.IsWrapped = around.IsWrapped;
            frame.KeepsLines = (MayKeepLines ? KeptLines.In(element) : null) ?? around.KeepsLines;
            frame.FlowFrame = around.FlowFrame;
            frame.Flow = _frames[around.FlowFrame].Flow;
            frame.ListDepth = around.ListDepth;
            frame.ListGroup = around.ListGroup;
            frame.ItemFrame = around.ItemFrame;
        }

        Depth++;
        return ref frame;
    }

    private void Flush()
    {
        _lineBreaks = 0;
        _lineBreakEnd = 0;
        if (_blockFrame < 0 || IsFull)
        {
            Text.Clear();
            return;
        }

        Text.Finish();
        if (Text.Length > 0)
        {
            FlushText();
        }
        else if (Text.Images.Count > 0)
        {
            FlushImages();
        }

        Text.Clear();
    }

    private void FlushText()
    {
        ref WalkFrame frame = ref _frames[_blockFrame];
        ref WalkFrame ruling = ref _frames[frame.FlowFrame];

        // What stands in a table of ARIA roles but in no row of it is a paragraph.
        Flow flow = ruling.Flow.Kind == BlockKind.TableRow && !frame.IsRow ? new Flow(BlockKind.Paragraph) : ruling.Flow;
        ReadOnlySpan<char> written = BlockTexts.Trimmed(Text, flow.Kind);
        if (written.IsEmpty || (flow.Kind == BlockKind.TableRow && written.Trim('\t').IsEmpty))
        {
            return;
        }

        string? anchor = _anchors.Take(_frames, _blockFrame, flow.Kind);
        string text = written.ToString();
        int container = _containers.Ensure(_frames, _blockFrame, _blocks.Count);
        int inLinks = Math.Min(Text.CountLinkCharacters(), text.Length);
        if (flow.Kind == BlockKind.TableRow)
        {
            BlockTexts.ReadCells(text, _cellStarts, _cells);
        }

        _blocks.Add(new Block
        {
            Ordinal = _blocks.Count,
            Kind = BlockTexts.Refine(flow.Kind, Text, text.Length),
            Text = text,
            Level = flow.Level,
            Group = flow.Group,
            IsOrdered = flow.IsOrdered,
            Label = flow.Label,
            Item = ItemAround(frame),
            Inlines = BlockTexts.Inlines(Text, text.Length),
            LineBreaks = Text.LineBreaksBefore(text.Length),
            Cells = flow.Kind == BlockKind.TableRow ? [.. _cells] : [],
            LinkCharacters = inLinks,
            CodeLanguage = flow.Kind == BlockKind.Code ? CodeLanguages.Of(frame.Element) : null,
            Anchor = anchor,
            Container = container,
        });
        _containers.Count(container, text.Length, inLinks);

        // What follows in the same list item are paragraphs below it.
        if (flow.Kind == BlockKind.ListItem)
        {
            _frames[frame.FlowFrame - 1].ItemsWritten++;
            ruling.Item = new ItemPlace(flow.Group, flow.Level);
            ruling.Flow = new Flow(BlockKind.Paragraph);
        }
    }

    private ItemPlace? ItemAround(in WalkFrame frame) => frame.ItemFrame >= 0 ? _frames[frame.ItemFrame].Item : null;

    private void FlushImages()
    {
        foreach (PendingImage image in Text.Images)
        {
            if (image.Alternative.Length == 0 || IsFull)
            {
                continue;
            }

            int container = _containers.Ensure(_frames, _blockFrame, _blocks.Count);
            int inLinks = Text.IsInLink ? image.Alternative.Length : 0;
            _blocks.Add(new Block
            {
                Ordinal = _blocks.Count,
                Kind = BlockKind.Image,
                Text = image.Alternative,
                Item = ItemAround(_frames[_blockFrame]),
                Inlines = [new InlineSpan(InlineKind.Image, 0, image.Alternative.Length, image.Source)],
                LinkCharacters = inLinks,
                Container = container,
            });
        }
    }
}
