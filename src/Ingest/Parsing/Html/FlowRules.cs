using Ingest.Parsing.Html.Items;
using Ingest.Parsing.Html.Preformatted;

namespace Ingest.Parsing.Html;

/// <summary>Says what the text inside a block-level element becomes.</summary>
internal static class FlowRules
{
    /// <summary>Sets up the frame of an element being entered; <paramref name="index"/> is where it will stand.</summary>
    public static void Apply(ref WalkFrame frame, BlockAssembly assembly, int index)
    {
        HtmlNode element = frame.Element;
        switch (element.Tag)
        {
            case Tag.Table or Tag.Ol or Tag.Pre or Tag.Div when CodeListing.Is(element):
                frame.IsListing = true;
                EnterCode(ref frame, index);
                break;
            case Tag.Ul or Tag.Ol or Tag.Menu or Tag.Dir:
                EnterList(ref frame, assembly, index);
                break;
            case Tag.Li:
                frame.ItemFrame = index;
                Set(ref frame, index, ListItem(frame, assembly, index));
                frame.IsFlat |= ItemParts.Are(frame.Element);
                break;
            case Tag.Dl:
                Set(ref frame, index, new Flow(BlockKind.Paragraph, Group: assembly.NewGroup()));
                break;
            case Tag.Dt or Tag.Dd:
                Set(ref frame, index, Definition(frame));
                break;
            case Tag.Blockquote:
                Set(ref frame, index, new Flow(BlockKind.Quote, Group: assembly.NewGroup()));
                break;
            case Tag.Figcaption:
                Set(ref frame, index, new Flow(BlockKind.Caption));
                break;
            case Tag.Caption:
                Set(ref frame, index, new Flow(BlockKind.Caption, Group: frame.Flow.Kind == BlockKind.TableRow ? frame.Flow.Group : -1));
                break;
            case Tag.Table:
                EnterTable(ref frame, assembly, index);
                break;
            case Tag.Tr when frame.Flow.Kind == BlockKind.TableRow && !TableShape.IsTitle(element):
                frame.IsRow = true;
                frame.IsFlat = true;
                break;
            case Tag.Tr when frame.Flow.Kind == BlockKind.ListItem && MarkedRows.MarkerOf(element) is { Exists: true } marker:
                EnterMarkedRow(ref frame, index, marker);
                break;
            case Tag.Td when frame.Flow.Kind == BlockKind.ListItem:
                break;
            case Tag.Pre when (element.Marks & ContentMarks.TellingBlock) == 0 && PreformattedProse.Is(element):
                frame.Prose = new ProseLines();
                Set(ref frame, index, new Flow(BlockKind.Paragraph));
                break;
            case Tag.Pre or Tag.Listing or Tag.Xmp or Tag.Plaintext when (element.Marks & ContentMarks.TellingBlock) == 0:
                EnterCode(ref frame, index);
                break;
            case Tag.Code or Tag.Tt or Tag.Samp when (element.Marks & ContentMarks.Block) == 0 && element.Get(AttributeKind.Role) is not "heading":
                frame.IsWrapped = LoneCode.IsWrapped(element, frame.KeepsLines);
                EnterCode(ref frame, index);
                break;
            default:
                ApplyOther(ref frame, assembly, index);
                break;
        }
    }

    private static void ApplyOther(ref WalkFrame frame, BlockAssembly assembly, int index)
    {
        HtmlNode element = frame.Element;
        int level = HeadingLevels.Of(element);
        if (level > 0 && (element.Marks & ContentMarks.TellingBlock) == 0)
        {
            frame.IsFlat = true;
            bool isOfBox = Admonitions.IsHeadOf(element, level);
            frame.HasSpan = isOfBox && assembly.Text.Open(InlineKind.Strong, null);
            Set(ref frame, index, new Flow(BlockKind.Heading, level, IsBoxHeading: isOfBox));
        }
        else if (element.Tag is Tag.Form or Tag.Article or Tag.Nav or Tag.Aside or Tag.Header or Tag.Footer or Tag.Main or Tag.Details or Tag.Body
            or Tag.Td or Tag.Th)
        {
            Set(ref frame, index, new Flow(BlockKind.Paragraph));
        }
        else if (element.Tag == Tag.Noscript)
        {
            frame.IsNoScript = true;
        }
        else
        {
            ApplyRole(ref frame, assembly, index);
        }
    }

    // Lists and tables of other elements, as their roles say. An item with paragraphs in it mostly is a card.
    private static void ApplyRole(ref WalkFrame frame, BlockAssembly assembly, int index)
    {
        HtmlNode element = frame.Element;
        if (!element.Has(AttributeKind.Role))
        {
            return;
        }

        if (element.Get(AttributeKind.Role) is "list")
        {
            EnterList(ref frame, assembly, index);
        }
        else if (element.Get(AttributeKind.Role) is "listitem" && frame.ListDepth > 0 && (element.Marks & ContentMarks.TellingBlock) == 0)
        {
            frame.ItemFrame = index;
            Set(ref frame, index, ListItem(frame, assembly, index));
        }
        else if (AriaTable.IsData(element))
        {
            frame.ListDepth = 0;
            Set(ref frame, index, new Flow(BlockKind.TableRow, Group: assembly.NewGroup()));
        }
        else if (frame.Flow.Kind == BlockKind.TableRow && AriaTable.IsRow(element))
        {
            frame.IsRow = frame.IsFlat = true;
        }
    }

    private static void EnterList(ref WalkFrame frame, BlockAssembly assembly, int index)
    {
        frame.ListGroup = frame.ListDepth == 0 ? assembly.NewGroup() : frame.ListGroup;
        frame.ListDepth++;
        ItemLabels.Start(ref frame);
        Set(ref frame, index, new Flow(BlockKind.Paragraph));
    }

    // Items with headings are cards of a layout, not lines of a list; they count all the same.
    private static Flow ListItem(WalkFrame frame, BlockAssembly assembly, int index)
    {
        bool isOrdered = frame.Element.Parent.Tag == Tag.Ol;
        string? label = isOrdered ? ItemLabels.Next(ref assembly.FrameAt(index - 1), frame.Element) : null;
        return (frame.Element.Marks & ContentMarks.Heading) != 0
            ? new Flow(BlockKind.Paragraph)
            : new Flow(
                BlockKind.ListItem,
                Math.Max(1, frame.ListDepth),
                frame.ListGroup >= 0 ? frame.ListGroup : assembly.NewGroup(),
                isOrdered,
                label);
    }

    // A heading in a description makes it a part of the page, as in accordions built from definition lists.
    private static Flow Definition(WalkFrame frame) =>
        (frame.Element.Marks & ContentMarks.Heading) != 0
            ? new Flow(BlockKind.Paragraph)
            : new Flow(frame.Element.Tag == Tag.Dt ? BlockKind.DefinitionTerm : BlockKind.DefinitionDescription, Group: frame.Flow.Group);

    private static void EnterCode(ref WalkFrame frame, int index)
    {
        frame.IsPreformatted = true;
        frame.IsFlat = true;
        Set(ref frame, index, new Flow(BlockKind.Code));
    }

    private static void EnterTable(ref WalkFrame frame, BlockAssembly assembly, int index)
    {
        frame.ListDepth = 0;
        BlockKind kind = MarkedRows.AreIn(frame.Element) ? BlockKind.ListItem : TableShape.IsData(frame.Element) ? BlockKind.TableRow : BlockKind.Paragraph;
        Set(ref frame, index, kind == BlockKind.Paragraph ? new Flow(kind) : new Flow(kind, Level: kind == BlockKind.ListItem ? 1 : 0, Group: assembly.NewGroup()));
    }

    // Its cells are parts of the item.
    private static void EnterMarkedRow(ref WalkFrame frame, int index, HtmlNode marker)
    {
        string? label = MarkedRows.LabelOf(marker);
        frame.Marker = marker;
        frame.ItemFrame = index;
        Set(ref frame, index, frame.Flow with { IsOrdered = label is not null, Label = label });
    }

    private static void Set(ref WalkFrame frame, int index, Flow flow)
    {
        frame.FlowFrame = index;
        frame.Flow = flow;
    }
}
