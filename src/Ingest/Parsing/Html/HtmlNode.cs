namespace Ingest.Parsing.Html;

/// <summary>A node of an <see cref="HtmlTree"/>, or none. Two words, no allocation; valid until the tree is disposed.</summary>
internal readonly record struct HtmlNode
{
    private readonly HtmlTree? _tree;

    /// <summary>Makes a handle.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="index">A row of it; −1 gives no node.</param>
    public HtmlNode(HtmlTree tree, int index)
    {
        _tree = index < 0 ? null : tree;
        Index = index;
    }

    /// <summary>Its row.</summary>
    public int Index { get; }

    /// <summary>Whether there is a node; of none, nothing else may be asked.</summary>
    public bool Exists => _tree is not null;

    /// <summary>The node around it.</summary>
    public HtmlNode Parent => new(_tree!, Row.Parent);

    /// <summary>Its first child.</summary>
    public HtmlNode First => new(_tree!, Row.First);

    /// <summary>Its next sibling.</summary>
    public HtmlNode Next => new(_tree!, Row.Next);

    /// <summary>Its previous sibling.</summary>
    public HtmlNode Previous => new(_tree!, Row.Previous);

    /// <summary>Whether it is a run of characters.</summary>
    public bool IsText => Row.Kind == NodeKind.Text;

    /// <summary>Whether it is an element of any kind.</summary>
    public bool IsElement => Row.Kind > NodeKind.Document;

    /// <summary>Whether it is an HTML element.</summary>
    public bool IsHtml => Row.Kind == NodeKind.Html;

    /// <summary>The name as a tag; <see cref="Tag.Unknown"/> for what is no element, and in SVG and MathML but for a few names.</summary>
    public Tag Tag => Row.Tag;

    /// <summary>What stands inside.</summary>
    public ContentMarks Marks => Row.Marks;

    /// <summary>The characters of a text.</summary>
    public ReadOnlySpan<char> Text => _tree!.Characters(Row.Start, Row.Length);

    /// <summary>Likewise.</summary>
    public ReadOnlyMemory<char> TextMemory => _tree!.CharacterMemory(Row.Start, Row.Length);

    /// <summary>Characters of a text.</summary>
    public int TextLength => Row.Length;

    /// <summary>The name, lower case.</summary>
    public string Name => _tree!.NameOf(Row);

    private ref NodeRow Row => ref _tree!.Row(Index);

    /// <summary>The value of an attribute; empty when it is absent.</summary>
    public ReadOnlySpan<char> Get(AttributeKind kind) => _tree!.Attribute(Row, kind);

    /// <summary>Whether it has one of some classes, in either case.</summary>
    public bool HasClass(KnownWords names) => ClassNames.HasAny(Get(AttributeKind.Class), names);

    /// <summary>Whether any attribute of a <see cref="HtmlTree.Mask"/> is present, empty or not.</summary>
    public bool HasAny(ulong mask) => (Row.Attributes & mask) != 0;

    /// <summary>Whether an attribute is present, empty or not.</summary>
    public bool Has(AttributeKind kind) => HtmlTree.HasAttribute(Row, kind);

    /// <summary>The value of an attribute, one string for all equal values of the page; empty when it is absent.</summary>
    public string Share(AttributeKind kind) => _tree!.ValueOf(Row, kind) is >= 0 and int value ? _tree.Text(value) : "";

    /// <summary>A number for the value of an attribute, from 0, equal values alike; −1 when it is absent.</summary>
    public int ValueOf(AttributeKind kind) => _tree!.ValueOf(Row, kind);

    /// <summary>The node after this one inside <paramref name="root"/> in document order, children included.</summary>
    public HtmlNode NextIn(HtmlNode root) => new(_tree!, _tree!.NextIn(Index, root.Index));

    /// <summary>Likewise, without the children of this node.</summary>
    public HtmlNode NextSkippingIn(HtmlNode root) => new(_tree!, _tree!.NextSkippingIn(Index, root.Index));
}
