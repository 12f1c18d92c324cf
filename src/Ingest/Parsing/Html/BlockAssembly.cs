using Ingest.Parsing.Html.Formulas;
using Ingest.Parsing.Html.Items;
using Ingest.Parsing.Html.Preformatted;
using Ingest.Parsing.Html.Styles;
using Ingest.Sources;

namespace Ingest.Parsing.Html;

/// <summary>Follows the walk through the elements: reads text, and says where it ends and what it becomes.</summary>
internal sealed class BlockAssembly(int maximumBlocks) : IDisposable
{
    private readonly BlockWriter _writer = new(maximumBlocks);
    private readonly QuoteMarks _quotes = new();
    private WalkFrame[] _frames = ScratchArrays.Rent<WalkFrame>(128);
    private int _blockFrame = -1;
    private int _lineBreaks;
    private int _lineBreakEnd;

    /// <summary>The text being read.</summary>
    public InlineText Text => _writer.Text;

    /// <summary>Elements the walk is in.</summary>
    public int Depth { get; private set; }

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => _writer.Blocks;

    /// <summary>Whether there are as many blocks as there may be.</summary>
    public bool IsFull => _writer.IsFull;

    /// <summary>Whether blocks only separate words here.</summary>
    public bool IsFlat => Depth > 0 && _frames[Depth - 1].IsFlat;

    /// <summary>Whether the children of the element the walk is in are cells.</summary>
    public bool IsInRow => Depth > 0 && _frames[Depth - 1].IsRow;

    /// <summary>Whether an element is the cell with the marker of a row that is an item.</summary>
    public bool IsMarker(HtmlNode element) => Depth > 0 && _frames[Depth - 1].Marker == element;

    /// <summary>Whether any element of the page may keep the line breaks of its text.</summary>
    public bool MayKeepLines { get; set; }

    /// <summary>Whether the text so far is a term's.</summary>
    public bool IsBehindTerm => Depth > 0 && Text.Length > 0 && CurrentFlow.Kind == BlockKind.DefinitionTerm;

    /// <summary>Whether an inline element here would be the first of a paragraph, and code as a block.</summary>
    public bool IsLoneCode(HtmlNode element) =>
        Depth > 0 && Text.Length == 0 && !IsFlat && CurrentFlow.Kind == BlockKind.Paragraph && LoneCode.Is(element, _frames[Depth - 1].KeepsLines);

    /// <summary>Whether text here is a heading's.</summary>
    public bool IsInHeading => Depth > 0 && CurrentFlow.Kind == BlockKind.Heading;

    // What a box is the box of may stand in a block of its own in the item: the box waits for it.
    private bool IsBoxAlone => Depth > 0 && TaskBoxes.IsBox(Text.Written) && CurrentFlow.Kind == BlockKind.ListItem;

    private Flow CurrentFlow => _frames[_frames[Depth - 1].FlowFrame].Flow;

    /// <summary>The finished containers.</summary>
    public IReadOnlyList<Container> BuildContainers() => _writer.BuildContainers();

    /// <summary>Returns what was rented.</summary>
    public void Dispose()
    {
        ScratchArrays.Return(_frames, clears: true);
        _frames = [];
        _writer.Dispose();
    }

    /// <summary>Enters an element whose text stands alone.</summary>
    public void EnterBlock(HtmlNode element)
    {
        if (IsFlat)
        {
            EnterInFlat(element);
            return;
        }

        bool waits = IsBoxAlone;
        if (!waits)
        {
            Flush();
        }

        ref WalkFrame frame = ref Push(element);
        frame.IsBlock = true;
        frame.Outer = _blockFrame;
        FlowRules.Apply(ref frame, this, Depth - 1);
        if (waits && frame.FlowFrame == Depth - 1)
        {
            Flush();
        }

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
            _writer.StartRow(TableShape.IsBoldHeader(element));
        }
    }

    /// <summary>Enters an element that is part of the running text.</summary>
    public void EnterInline(HtmlNode element)
    {
        ref WalkFrame frame = ref Push(element);
        ChildLayout layout = Depth > 1 && !Text.IsPreformatted ? RowLayout.Of(ref _frames[Depth - 2]) : ChildLayout.Inline;
        frame.IsSetApart = layout == ChildLayout.Apart || (element.Tag == Tag.Cite && QuoteSource.IsAt(element, Text, CurrentFlow.Kind));
        if (frame.IsSetApart || (Text.IsPreformatted ? CodeText.BeginsLine(element) : element.Tag == Tag.Label))
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
            bool waits = frame.FlowFrame != Depth - 1 && IsBoxAlone;
            if (!waits)
            {
                Flush();
            }
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
        _writer.EndContainer(frame, ref _blockFrame >= 0 ? ref _frames[_blockFrame] : ref frame);
        Text.IsPreformatted = _blockFrame >= 0 && _frames[_blockFrame].IsPreformatted;
    }

    /// <summary>Characters of a text of the page.</summary>
    public void AppendText(ReadOnlySpan<char> text)
    {
        if (Depth > 0 && _frames[Depth - 1].IsNoScript && IsMarkup(text.Trim()))
        {
            return;
        }

        if (Depth > 0 && Text.IsPreformatted)
        {
            CodeText.Append(Text, _frames[Depth - 1], text);
            return;
        }

        if (Depth > 0 && _frames[Depth - 1].Prose is { } lines)
        {
            AppendProse(lines, text);
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

    private void AppendProse(ProseLines lines, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            ReadOnlySpan<char> words = lines.Next(ref text, out ProseLines.Step step);
            if (step == ProseLines.Step.Paragraph)
            {
                Flush();
                _frames[_frames[Depth - 1].FlowFrame].Flow = lines.IsQuoted ? new Flow(BlockKind.Quote, Group: NewGroup()) : new Flow(BlockKind.Paragraph);
            }
            else if (step == ProseLines.Step.Line)
            {
                Text.BreakLine();
            }

            Text.Append(step == ProseLines.Step.Wrap ? " " : "");
            Text.Append(words);
        }
    }

    // Browsers that run scripts hold what is in a noscript as text, and save it escaped.
    private static bool IsMarkup(ReadOnlySpan<char> text) => text is ['<', var first, .., '>'] && (char.IsAsciiLetter(first) || first is '!' or '/');

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
    public void NoteAnchor(HtmlNode element) => _writer.NoteAnchor(element);

    /// <summary>A number for a list, table or quotation.</summary>
    public int NewGroup() => _writer.NewGroup();

    /// <summary>The frame of an element the walk is in; valid until the next one is entered.</summary>
    public ref WalkFrame FrameAt(int index) => ref _frames[index];

    private void EnterInFlat(HtmlNode element)
    {
        bool isInRow = IsInRow;
        ref WalkFrame frame = ref Push(element);
        if (isInRow && (element.Tag is Tag.Td or Tag.Th || AriaTable.IsCell(element)))
        {
            _writer.StartCell(element);
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
            ScratchArrays.Grow(ref _frames, Depth, Depth * 2, clears: true);
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
            frame.Prose = around.Prose;
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
        _writer.Write(_frames, _blockFrame);
    }
}
