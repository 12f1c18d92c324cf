using AngleSharp.Dom;

namespace Ingest.Parsing.Html.Construction;

/// <summary>
/// Builds the tree of a page as the HTML standard's tree construction section says, within limits: iterative, and linear in the page
/// for markup nested or misnested in any way. Start tags beyond the limits are left out with their end tags; their text stays. Use once.
/// </summary>
internal sealed class TreeBuilder
{
    // Formatting elements left open are opened again in every paragraph that follows. No page of the evaluation set comes near.
    private const int MaximumOpenFormatting = 64;

    private readonly ParsingOptions _options;
    private readonly TreeState _state;
    private readonly HtmlTokenizer _token;
    private readonly TableModes _tables;
    private readonly OuterModes _outer;

    // Start tags left out, whose end tags are to be left out too.
    private readonly int[] _dropped = new int[Enum.GetValues<Tag>().Length];

    /// <summary>Prepares for a page.</summary>
    /// <param name="html">The page.</param>
    /// <param name="tree">The tree of that page, empty.</param>
    /// <param name="options">The limits.</param>
    public TreeBuilder(string html, HtmlTree tree, ParsingOptions options)
    {
        _options = options;
        _token = new HtmlTokenizer(html, tree);
        _state = new TreeState(tree, _token, options.MaximumElements);
        _tables = new TableModes(_state, this);
        _outer = new OuterModes(_state, this);
        Head = new HeadModes(_state, this);
        Body = new BodyMode(_state, this);
        BodyEnd = new BodyEndTags(_state, this);
        Foreign = new ForeignContent(_state, this);
    }

    /// <summary>The limits reached so far.</summary>
    public ParsingLimits Reached { get; private set; }

    /// <summary>The modes of the head.</summary>
    public HeadModes Head { get; }

    /// <summary>The mode of the body.</summary>
    public BodyMode Body { get; }

    /// <summary>Its end tags.</summary>
    public BodyEndTags BodyEnd { get; }

    /// <summary>SVG and MathML.</summary>
    public ForeignContent Foreign { get; }

    /// <summary>Builds.</summary>
    public void Run(CancellationToken cancellationToken)
    {
        int tokens = 0;
        TokenKind kind;
        do
        {
            if ((++tokens & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            OpenElements open = _state.Open;
            _token.ReadsCharacterData = open.Count > 0 && open.CurrentRow.Kind != NodeKind.Html;
            kind = _token.Read();
            if (IsPassed(kind))
            {
                Take();
            }
        }
        while (kind != TokenKind.End);
    }

    /// <summary>Takes the token by the rules of the insertion mode. False when it is to be taken again.</summary>
    public bool TakeAsHtml() => _state.Mode switch
    {
        InsertionMode.InBody => Body.Take(),
        InsertionMode.Initial => Head.Initial(),
        InsertionMode.BeforeHtml => Head.BeforeHtml(),
        InsertionMode.BeforeHead => Head.BeforeHead(),
        InsertionMode.InHead => Head.InHead(),
        InsertionMode.InHeadNoscript => Head.InNoscript(),
        InsertionMode.AfterHead => Head.AfterHead(),
        InsertionMode.InTable => _tables.InTable(),
        InsertionMode.InCaption => _tables.InCaption(),
        InsertionMode.InColumnGroup => _tables.InColumnGroup(),
        InsertionMode.InTableBody => _tables.InTableBody(),
        InsertionMode.InRow => _tables.InRow(),
        InsertionMode.InCell => _tables.InCell(),
        InsertionMode.InTemplate => _outer.InTemplate(),
        InsertionMode.AfterBody or InsertionMode.AfterAfterBody => _outer.AfterBody(),
        InsertionMode.InFrameset => _outer.InFrameset(),
        _ => _outer.AfterFrameset(),
    };

    /// <summary>Whether an element is of the standard's category "special".</summary>
    public static bool IsSpecial(in NodeRow row) =>
        row.Kind == NodeKind.Html
            ? (TagTable.FlagsOf(row.Tag) & NodeFlags.Special) != 0
            : row.Kind is NodeKind.SvgIntegration or NodeKind.MathIntegration or NodeKind.Annotation or NodeKind.AnnotationIntegration;

    private void Take()
    {
        bool isTaken;
        do
        {
            isTaken = Foreign.Applies() ? Foreign.Take() : TakeAsHtml();
        }
        while (!isTaken);
    }

    private bool IsPassed(TokenKind kind) => kind switch
    {
        TokenKind.StartTag => IsStartPassed(),
        TokenKind.EndTag => IsEndPassed(),
        _ => true,
    };

    private bool IsStartPassed()
    {
        Tag tag = _token.Tag;
        NodeFlags flags = TagTable.FlagsOf(tag);
        if (_state.IsFull)
        {
            Reached |= ParsingLimits.Elements;
            SkipRawText(tag);
        }
        else if ((flags & NodeFlags.SelfClosing) != 0 || IsRaw(tag) || !IsTooDeep(flags))
        {
            return true;
        }
        else
        {
            Reached |= ParsingLimits.Depth;
        }

        _dropped[(int)tag]++;
        return false;
    }

    private bool IsTooDeep(NodeFlags flags)
    {
        OpenElements open = _state.Open;
        bool isTooMuchFormatting = (flags & NodeFlags.HtmlFormatting) != 0 && _state.Formatting.Count >= MaximumOpenFormatting;
        return isTooMuchFormatting || (open.Count > 0 && (open.Count >= _options.MaximumDepth || open.CurrentRow.Depth >= _options.MaximumDepth - 1));
    }

    private bool IsEndPassed()
    {
        ref int dropped = ref _dropped[(int)_token.Tag];
        if (dropped == 0)
        {
            return true;
        }

        dropped--;
        return false;
    }

    // Their content is not markup: without the start tag it would become part of the page. They do not nest.
    private static bool IsRaw(Tag tag) =>
        tag is Tag.Script or Tag.Style or Tag.Textarea or Tag.Title or Tag.Iframe or Tag.Xmp or Tag.Noembed or Tag.Noframes or Tag.Plaintext;

    private void SkipRawText(Tag tag)
    {
        if (IsRaw(tag) && _state.Open.CurrentRow.Kind == NodeKind.Html)
        {
            _token.ReadRawText(tag, isDecoded: false);
            _dropped[(int)tag]--;
        }
    }
}
