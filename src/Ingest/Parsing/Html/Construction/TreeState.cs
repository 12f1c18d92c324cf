namespace Ingest.Parsing.Html.Construction;

/// <summary>What all insertion modes share: the tree, the open elements, and how nodes get their places.</summary>
internal sealed class TreeState(HtmlTree tree, HtmlTokenizer token, int maximumElements)
{
    /// <summary>The tree being built.</summary>
    public HtmlTree Tree => tree;

    /// <summary>The token being placed.</summary>
    public HtmlTokenizer Token => token;

    /// <summary>The stack of open elements.</summary>
    public OpenElements Open { get; } = new(tree);

    /// <summary>The list of active formatting elements.</summary>
    public FormattingElements Formatting { get; } = new(tree);

    /// <summary>The stack of template insertion modes.</summary>
    public Stack<InsertionMode> TemplateModes { get; } = new();

    /// <summary>The insertion mode.</summary>
    public InsertionMode Mode { get; set; }

    /// <summary>The head element; −1 before there is one.</summary>
    public int Head { get; set; } = -1;

    /// <summary>The open form; −1 for none.</summary>
    public int Form { get; set; } = -1;

    /// <summary>Whether a frameset may still take the place of the body.</summary>
    public bool IsFramesetOk { get; set; } = true;

    /// <summary>Whether what does not belong in a table goes before it.</summary>
    public bool IsFostering { get; set; }

    /// <summary>Whether the page is in quirks mode, where tables do not end paragraphs.</summary>
    public bool IsQuirky { get; set; }

    /// <summary>Whether there may be no more elements.</summary>
    public bool IsFull => tree.ElementCount >= maximumElements;

    /// <summary>Makes an element for the start tag, places and opens it.</summary>
    public int Insert() => Insert(token.Tag, token.FirstAttribute, token.AttributeCount);

    /// <summary>Makes an element without attributes, places and opens it.</summary>
    public int InsertBare(Tag tag) => Insert(tag, 0, 0);

    /// <summary>Makes an element that holds nothing.</summary>
    public void InsertVoid()
    {
        Insert();
        Open.Pop();
    }

    /// <summary>Makes an element whose content is no markup.</summary>
    public void InsertRaw(bool isDecoded = false)
    {
        int node = Insert();
        Open.Pop();
        if (token.ReadRawText(tree.Row(node).Tag, isDecoded))
        {
            tree.Insert(node, tree.AddText(token.TextStart, token.TextLength), -1);
        }
    }

    /// <summary>Makes a formatting element, to be opened again where it is cut off.</summary>
    public void InsertFormatting() => Formatting.Add(Insert());

    /// <summary>Makes an SVG or MathML element.</summary>
    public int InsertForeign(NodeKind kind, Tag tag, int name)
    {
        int node = tree.AddElement(kind, tag, name, token.FirstAttribute, token.AttributeCount);
        Place(node);
        Open.Push(node);
        return node;
    }

    /// <summary>Places the text.</summary>
    public void InsertText() => Place(tree.AddText(token.TextStart, token.TextLength));

    /// <summary>Places the white space the text starts with, and takes it from the text; false when nothing else is left.</summary>
    public bool InsertWhiteSpace()
    {
        int length = token.LeadingWhiteSpace();
        if (length > 0)
        {
            Place(tree.AddText(token.TextStart, length));
        }

        return token.SkipWhiteSpace();
    }

    /// <summary>A copy of an element, with the same attributes, standing nowhere.</summary>
    public int Copy(int node)
    {
        ref NodeRow row = ref tree.Row(node);
        return tree.AddElement(row.Kind, row.Tag, row.Name, row.Start, row.Length);
    }

    /// <summary>Opens formatting elements again that were cut off.</summary>
    public void ReopenFormatting()
    {
        int count = Formatting.Count;
        if (count == 0 || IsOpen(Formatting[count - 1]) || IsFull)
        {
            return;
        }

        int index = count - 1;
        while (index > 0 && !IsOpen(Formatting[index - 1]))
        {
            index--;
        }

        for (; index < count; index++)
        {
            int copy = Copy(Formatting[index]);
            Place(copy);
            Open.Push(copy);
            Formatting[index] = copy;
        }
    }

    /// <summary>Places a node that belongs into an element: there, or before a table that must not hold it.</summary>
    public void PlaceIn(int parent, int node)
    {
        bool isFostered = tree.Row(parent) is { Kind: NodeKind.Html } row && row.Tag is Tag.Table or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr;
        if (isFostered)
        {
            Foster(node);
        }
        else
        {
            tree.Insert(parent, node, -1);
        }
    }

    /// <summary>Adds attributes of the tag to an element that does not have them yet.</summary>
    public void MergeAttributes(int node)
    {
        NodeRow row = tree.Row(node);
        int first = tree.AttributeCount;
        foreach (AttributeRow attribute in tree.AttributesOf(row))
        {
            tree.AddAttribute(attribute);
        }

        foreach (AttributeRow attribute in tree.Attributes(token.FirstAttribute, token.AttributeCount))
        {
            if (!HtmlTree.HasAttribute(row, attribute.Kind))
            {
                tree.AddAttribute(attribute);
            }
        }

        tree.SetAttributes(node, first, tree.AttributeCount - first);
    }

    /// <summary>Sets the insertion mode by the open elements (HTML standard, "reset the insertion mode appropriately").</summary>
    public void ResetMode()
    {
        for (int depth = Open.Count - 1; depth >= 0; depth--)
        {
            ref NodeRow row = ref Open.RowAt(depth);
            if (row.Kind == NodeKind.Html && ModeFor(row.Tag) is { } mode)
            {
                Mode = mode;
                return;
            }
        }

        Mode = InsertionMode.InBody;
    }

    private InsertionMode? ModeFor(Tag tag) => tag switch
    {
        Tag.Td or Tag.Th => InsertionMode.InCell,
        Tag.Tr => InsertionMode.InRow,
        Tag.Tbody or Tag.Thead or Tag.Tfoot => InsertionMode.InTableBody,
        Tag.Caption => InsertionMode.InCaption,
        Tag.Colgroup => InsertionMode.InColumnGroup,
        Tag.Table => InsertionMode.InTable,
        Tag.Template => TemplateModes.Peek(),
        Tag.Head => InsertionMode.InHead,
        Tag.Body => InsertionMode.InBody,
        Tag.Frameset => InsertionMode.InFrameset,
        Tag.Html => Head < 0 ? InsertionMode.BeforeHead : InsertionMode.AfterHead,
        _ => null,
    };

    private int Insert(Tag tag, int firstAttribute, int attributeCount)
    {
        int name = tag == Tag.Unknown ? tree.Intern(token.Name) : -1;
        int node = tree.AddElement(NodeKind.Html, tag, name, firstAttribute, attributeCount);
        Place(node);
        Open.Push(node);
        return node;
    }

    private void Place(int node)
    {
        if (Open.Count == 0)
        {
            tree.Insert(0, node, -1);
        }
        else if (IsFostering)
        {
            PlaceIn(Open.Current, node);
        }
        else
        {
            tree.Insert(Open.Current, node, -1);
        }
    }

    private void Foster(int node)
    {
        int table = Open.FindLast(Tag.Table);
        int template = Open.FindLast(Tag.Template);
        if (template > table)
        {
            tree.Insert(Open[template], node, -1);
        }
        else if (table < 0)
        {
            tree.Insert(Open[0], node, -1);
        }
        else if (Open.RowAt(table).Parent is >= 0 and int parent)
        {
            tree.Insert(parent, node, Open[table]);
        }
        else
        {
            tree.Insert(Open[table - 1], node, -1);
        }
    }

    private bool IsOpen(int entry) => entry == FormattingElements.Marker || Open.DepthOf(entry) >= 0;
}
