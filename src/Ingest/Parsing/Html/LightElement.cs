using AngleSharp.Common;
using AngleSharp.Dom;
using AngleSharp.Html.Construction;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Ingest.Parsing.Html;

/// <summary>
/// An element with the attributes that are kept. It is every special kind the tree constructor asks for, except the two it
/// recognises by interface: templates and scripts.
/// </summary>
internal class LightElement : LightParent, IConstructableElement, IConstructableNamedNodeMap, IConstructableFormElement, IConstructableFrameElement,
    IConstructableMathElement, IConstructableSvgElement, IConstructableMetaElement
{
    private readonly LightDocument _document;
    private readonly string _localName;
    private readonly NodeFlags _flags;
    private LightAttribute[] _attributes = [];
    private bool _isClosed;

    public LightElement(LightDocument document, string localName, Tag tag, NodeFlags flags)
    {
        _document = document;
        _localName = localName;
        _flags = flags;
        Tag = tag;
    }

    /// <summary>The name as a tag; <see cref="Tag.Unknown"/> for SVG and MathML content other than the roots.</summary>
    public Tag Tag { get; }

    /// <summary>Whether it is in the HTML namespace.</summary>
    public bool IsHtml => (_flags & NodeFlags.HtmlMember) != 0;

    /// <summary>Distance from the document; not updated inside a subtree that is moved as a whole.</summary>
    public int Depth { get; private set; }

    /// <summary>What was found out about its content; set by <see cref="ContentScan"/>.</summary>
    public ContentMarks Marks { get; set; }

    /// <summary>The tag name as the page has it, for display.</summary>
    public string DisplayName => Tag == Tag.Unknown ? _localName : TagTable.NameOf(Tag);

    StringOrMemory IConstructableElement.NamespaceUri =>
        IsHtml ? NamespaceNames.HtmlUri : (_flags & NodeFlags.SvgMember) != 0 ? NamespaceNames.SvgUri : NamespaceNames.MathMlUri;

    StringOrMemory IConstructableElement.LocalName => _localName;

    StringOrMemory IConstructableElement.Prefix => default;

    IConstructableNamedNodeMap IConstructableElement.Attributes => this;

    // Asked for by an option that is off; no field, for there are many elements.
    ISourceReference? IConstructableElement.SourceReference
    {
        get => null;
        set => _ = value;
    }

    int IConstructableNamedNodeMap.Length => _attributes.Length;

    /// <inheritdoc/>
    protected override string NodeName => _localName;

    /// <inheritdoc/>
    protected override NodeFlags NodeFlags => _flags;

    IConstructableAttr? IConstructableNamedNodeMap.this[StringOrMemory name] => null;

    /// <summary>The value of an attribute; empty when it is absent.</summary>
    public ReadOnlySpan<char> Get(AttributeKind kind)
    {
        foreach (ref readonly LightAttribute attribute in _attributes.AsSpan())
        {
            if (attribute.Kind == kind)
            {
                return attribute.Value.Span;
            }
        }

        return default;
    }

    /// <summary>Whether an attribute is present, empty or not.</summary>
    public bool Has(AttributeKind kind)
    {
        foreach (ref readonly LightAttribute attribute in _attributes.AsSpan())
        {
            if (attribute.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    void IConstructableElement.SetAttributes(StructAttributes tagAttributes)
    {
        int count = tagAttributes.Count;
        if (count == 0)
        {
            return;
        }

        int kept = _attributes.Length;
        Array.Resize(ref _attributes, kept + count);
        for (int i = 0; i < count; i++)
        {
            _attributes[kept + i] = LightAttributes.From(tagAttributes[i].Name, tagAttributes[i].Value);
        }
    }

    void IConstructableElement.SetAttribute(string? namespaceUri, StringOrMemory name, StringOrMemory value) => Append(name, value);

    void IConstructableElement.SetOwnAttribute(StringOrMemory name, StringOrMemory value) => Append(name, value);

    StringOrMemory IConstructableElement.GetAttribute(StringOrMemory namespaceUri, StringOrMemory localName) =>
        LightAttributes.Find(_attributes, localName) is { } attribute ? attribute.Value : default(StringOrMemory);

    bool IConstructableElement.HasAttribute(StringOrMemory name) => LightAttributes.Find(_attributes, name) is not null;

    bool IConstructableNamedNodeMap.SameAs(IConstructableNamedNodeMap? attributes) =>
        attributes is LightElement other && LightAttributes.AreSame(_attributes, other._attributes);

    // The tree constructor calls this when it takes the element off its stack of open elements.
    void IConstructableElement.SetupElement()
    {
        if (!_isClosed)
        {
            _isClosed = true;
            _document.OnClosed(this);
        }
    }

    void IConstructableElement.AddComment(ref StructHtmlToken token)
    {
        // Comments are not kept.
    }

    IConstructableNode IConstructableElement.ShallowCopy()
    {
        LightElement copy = _document.Open(_localName, Tag, _flags);
        copy._attributes = _attributes;
        return copy;
    }

    void IConstructableMetaElement.Handle()
    {
        // The text is decoded already.
    }

    /// <inheritdoc/>
    protected override void OnInserted(LightNode node)
    {
        if (node is LightElement element)
        {
            element.Depth = Depth + 1;
            _document.OnOpened(element);
        }
    }

    private void Append(StringOrMemory name, StringOrMemory value)
    {
        Array.Resize(ref _attributes, _attributes.Length + 1);
        _attributes[^1] = LightAttributes.From(name, value);
    }
}
