using System.Runtime.CompilerServices;

namespace Ingest.Parsing.Html.Construction;

/// <summary>SVG and MathML (HTML standard, "the rules for parsing tokens in foreign content").</summary>
internal sealed class ForeignContent(TreeState state, TreeBuilder builder)
{
    private static readonly uint[] FontAttributes = [NameTable.Hash("color"), NameTable.Hash("face"), NameTable.Hash("size")];

    private HtmlTokenizer Token => state.Token;

    private OpenElements Open => state.Open;

    /// <summary>Whether the token is to be taken by these rules.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Applies() => Open.Count > 0 && Open.CurrentRow.Kind != NodeKind.Html && Token.Kind != TokenKind.End && AppliesInside();

    /// <summary>Takes the token. False when it is to be taken again.</summary>
    public bool Take()
    {
        switch (Token.Kind)
        {
            case TokenKind.Text:
                state.InsertText();
                state.IsFramesetOk = state.IsFramesetOk && Token.LeadingWhiteSpace() == Token.TextLength;
                return true;
            case TokenKind.StartTag when LeadsOut():
            case TokenKind.EndTag when Token.Tag is Tag.Br or Tag.P:
                Leave();
                return builder.TakeAsHtml();
            case TokenKind.StartTag:
                bool isMath = Open.CurrentRow.Kind is NodeKind.Math or NodeKind.MathIntegration or NodeKind.Annotation or NodeKind.AnnotationIntegration;
                Start(isMath, isRoot: false);
                return true;
            case TokenKind.EndTag:
                return End();
            default:
                return true;
        }
    }

    /// <summary>Places the <c>math</c> or <c>svg</c> element of the token.</summary>
    public void StartRoot() => Start(Token.Tag == Tag.Math, isRoot: true);

    private bool AppliesInside()
    {
        bool isTag = Token.Kind == TokenKind.StartTag;
        bool isText = Token.Kind == TokenKind.Text;
        return Open.CurrentRow.Kind switch
        {
            NodeKind.MathIntegration => !isText && !(isTag && !Token.Name.Equals("mglyph", StringComparison.OrdinalIgnoreCase) && !Token.Name.Equals("malignmark", StringComparison.OrdinalIgnoreCase)),
            NodeKind.SvgIntegration or NodeKind.AnnotationIntegration => !isText && !isTag,
            NodeKind.Annotation => !(isTag && Token.Tag == Tag.Svg),
            _ => true,
        };
    }

    // Names by which HTML is known to have begun again.
    private bool LeadsOut() => Token.Tag is Tag.B or Tag.Big or Tag.Blockquote or Tag.Body or Tag.Br or Tag.Center or Tag.Code or Tag.Dd or Tag.Div or Tag.Dl
            or Tag.Dt or Tag.Em or Tag.Embed or Tag.H1 or Tag.H2 or Tag.H3 or Tag.H4 or Tag.H5 or Tag.H6 or Tag.Head or Tag.Hr or Tag.I or Tag.Img
            or Tag.Li or Tag.Listing or Tag.Menu or Tag.Meta or Tag.Nobr or Tag.Ol or Tag.P or Tag.Pre or Tag.Ruby or Tag.S or Tag.Small or Tag.Span
            or Tag.Strong or Tag.Strike or Tag.Sub or Tag.Sup or Tag.Table or Tag.Tt or Tag.U or Tag.Ul or Tag.Var
        || (Token.Tag == Tag.Font && HasFontAttribute());

    private bool HasFontAttribute()
    {
        foreach (AttributeRow attribute in state.Tree.Attributes(Token.FirstAttribute, Token.AttributeCount))
        {
            if (Array.IndexOf(FontAttributes, attribute.NameHash) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Leave()
    {
        while (Open.Count > 0 && Open.CurrentRow.Kind is NodeKind.Svg or NodeKind.Math or NodeKind.Annotation)
        {
            Open.Pop();
        }
    }

    private void Start(bool isMath, bool isRoot)
    {
        int name = state.Tree.Intern(Token.Name);
        Tag tag = Token.Tag is Tag.Svg or Tag.Math or Tag.Annotation or Tag.Semantics ? Token.Tag : Tag.Unknown;
        state.InsertForeign(isRoot ? (isMath ? NodeKind.Math : NodeKind.Svg) : KindOf(isMath), tag, name);
        if (Token.IsSelfClosing)
        {
            Open.Pop();
        }
    }

    private NodeKind KindOf(bool isMath)
    {
        if (isMath)
        {
            return Token.Tag is Tag.Mi or Tag.Mo or Tag.Mn or Tag.Ms or Tag.Mtext ? NodeKind.MathIntegration
                : Token.Name.Equals("annotation-xml", StringComparison.OrdinalIgnoreCase) ? AnnotationKind() : NodeKind.Math;
        }

        bool isIntegration = Token.Tag is Tag.Desc or Tag.Title || Token.Name.Equals("foreignObject", StringComparison.OrdinalIgnoreCase);
        return isIntegration ? NodeKind.SvgIntegration : NodeKind.Svg;
    }

    private NodeKind AnnotationKind()
    {
        foreach (AttributeRow attribute in state.Tree.Attributes(Token.FirstAttribute, Token.AttributeCount))
        {
            if (attribute.Kind == AttributeKind.Encoding)
            {
                ReadOnlySpan<char> encoding = state.Tree.Characters(attribute.Start, attribute.Length);
                bool isHtml = encoding.Equals("text/html", StringComparison.OrdinalIgnoreCase) || encoding.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase);
                return isHtml ? NodeKind.AnnotationIntegration : NodeKind.Annotation;
            }
        }

        return NodeKind.Annotation;
    }

    private bool End()
    {
        int name = state.Tree.Intern(Token.Name);
        for (int depth = Open.Count - 1; depth > 0; depth--)
        {
            ref NodeRow row = ref Open.RowAt(depth);
            if (row.Kind == NodeKind.Html)
            {
                return builder.TakeAsHtml();
            }

            if (row.Name == name)
            {
                Open.PopTo(depth);
                return true;
            }
        }

        return true;
    }
}
