namespace Ingest.Parsing.Html.Construction;

/// <summary>The insertion modes from the start of the page to the end of its head.</summary>
internal sealed class HeadModes(TreeState state, TreeBuilder builder)
{
    private HtmlTokenizer Token => state.Token;

    /// <summary>"initial": false when the token is to be taken again in the mode it led to, here and below.</summary>
    public bool Initial()
    {
        if (Token.Kind == TokenKind.Text && !Token.SkipWhiteSpace())
        {
            return true;
        }

        state.Mode = InsertionMode.BeforeHtml;
        state.IsQuirky = Token.Kind != TokenKind.Doctype || Doctype.IsQuirky(Token.Name);
        return Token.Kind == TokenKind.Doctype;
    }

    /// <summary>"before html".</summary>
    public bool BeforeHtml()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !Token.SkipWhiteSpace():
            case TokenKind.EndTag when Token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br):
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                state.Insert();
                state.Mode = InsertionMode.BeforeHead;
                return true;
            default:
                state.InsertBare(Tag.Html);
                state.Mode = InsertionMode.BeforeHead;
                return false;
        }
    }

    /// <summary>"before head".</summary>
    public bool BeforeHead()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !Token.SkipWhiteSpace():
            case TokenKind.EndTag when Token.Tag is not (Tag.Head or Tag.Body or Tag.Html or Tag.Br):
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.StartTag();
            case TokenKind.StartTag when Token.Tag == Tag.Head:
                state.Head = state.Insert();
                state.Mode = InsertionMode.InHead;
                return true;
            default:
                state.Head = state.InsertBare(Tag.Head);
                state.Mode = InsertionMode.InHead;
                return false;
        }
    }

    /// <summary>"in head".</summary>
    public bool InHead()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !state.InsertWhiteSpace():
            case TokenKind.StartTag when StartInHead():
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.StartTag();
            case TokenKind.EndTag when Token.Tag == Tag.Head:
                state.Open.Pop();
                state.Mode = InsertionMode.AfterHead;
                return true;
            case TokenKind.EndTag when Token.Tag == Tag.Template:
                EndTemplate();
                return true;
            case TokenKind.EndTag when Token.Tag is not (Tag.Body or Tag.Html or Tag.Br):
            case TokenKind.StartTag when Token.Tag == Tag.Head:
                return true;
            default:
                state.Open.Pop();
                state.Mode = InsertionMode.AfterHead;
                return false;
        }
    }

    /// <summary>"in head noscript".</summary>
    public bool InNoscript()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !state.InsertWhiteSpace():
            case TokenKind.StartTag when Token.Tag is Tag.Head or Tag.Noscript:
            case TokenKind.EndTag when Token.Tag is not (Tag.Noscript or Tag.Br):
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.StartTag();
            case TokenKind.StartTag when Token.Tag is Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Style:
                return InHead();
            default:
                state.Open.Pop();
                state.Mode = InsertionMode.InHead;
                return Token is { Kind: TokenKind.EndTag, Tag: Tag.Noscript };
        }
    }

    /// <summary>"after head".</summary>
    public bool AfterHead()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !state.InsertWhiteSpace():
            case TokenKind.StartTag when Token.Tag == Tag.Head:
            case TokenKind.EndTag when Token.Tag is not (Tag.Body or Tag.Html or Tag.Br or Tag.Template):
                return true;
            case TokenKind.StartTag when Token.Tag is Tag.Body or Tag.Frameset:
                state.Insert();
                state.IsFramesetOk &= Token.Tag != Tag.Body;
                state.Mode = Token.Tag == Tag.Body ? InsertionMode.InBody : InsertionMode.InFrameset;
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.StartTag();
            case TokenKind.StartTag when IsHeadTag(Token.Tag):
                StartInHeadAgain();
                return true;
            case TokenKind.EndTag when Token.Tag == Tag.Template:
                EndTemplate();
                return true;
            default:
                state.InsertBare(Tag.Body);
                state.Mode = InsertionMode.InBody;
                return false;
        }
    }

    /// <summary>Places an element that belongs into a head, wherever it stands; false for others.</summary>
    public bool StartInHead()
    {
        switch (Token.Tag)
        {
            case Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta:
                state.InsertVoid();
                return true;
            case Tag.Title:
                state.InsertRaw(isDecoded: true);
                return true;
            case Tag.Noframes or Tag.Style or Tag.Script:
                state.InsertRaw();
                return true;
            case Tag.Noscript when state.Mode == InsertionMode.InHead:
                state.Insert();
                state.Mode = InsertionMode.InHeadNoscript;
                return true;
            case Tag.Template:
                StartTemplate();
                return true;
            default:
                return false;
        }
    }

    /// <summary>The end tag of a template.</summary>
    public void EndTemplate()
    {
        if (!state.Open.Has(Tag.Template))
        {
            return;
        }

        state.Open.CloseImpliedThoroughly();
        state.Open.PopThrough(Tag.Template);
        state.Formatting.ClearToMarker();
        state.TemplateModes.Pop();
        state.ResetMode();
    }

    /// <summary>Whether an element belongs into a head.</summary>
    public static bool IsHeadTag(Tag tag) => tag is Tag.Base or Tag.Basefont or Tag.Bgsound or Tag.Link or Tag.Meta or Tag.Noframes or Tag.Script or Tag.Style
        or Tag.Template or Tag.Title;

    private void StartTemplate()
    {
        state.Insert();
        state.Formatting.AddMarker();
        state.IsFramesetOk = false;
        state.Mode = InsertionMode.InTemplate;
        state.TemplateModes.Push(InsertionMode.InTemplate);
    }

    private void StartInHeadAgain()
    {
        state.Open.Push(state.Head);
        StartInHead();
        int depth = state.Open.DepthOf(state.Head);
        if (depth >= 0)
        {
            state.Open.RemoveAt(depth);
        }
    }
}
