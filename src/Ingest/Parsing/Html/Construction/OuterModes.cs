namespace Ingest.Parsing.Html.Construction;

/// <summary>The insertion modes of templates, framesets, and what follows the body.</summary>
internal sealed class OuterModes(TreeState state, TreeBuilder builder)
{
    private HtmlTokenizer Token => state.Token;

    /// <summary>"in template".</summary>
    public bool InTemplate()
    {
        if (Token.Kind == TokenKind.StartTag && !HeadModes.IsHeadTag(Token.Tag))
        {
            state.Mode = Token.Tag switch
            {
                Tag.Caption or Tag.Colgroup or Tag.Tbody or Tag.Tfoot or Tag.Thead => InsertionMode.InTable,
                Tag.Col => InsertionMode.InColumnGroup,
                Tag.Tr => InsertionMode.InTableBody,
                Tag.Td or Tag.Th => InsertionMode.InRow,
                _ => InsertionMode.InBody,
            };
            state.TemplateModes.Pop();
            state.TemplateModes.Push(state.Mode);
            return false;
        }

        bool isIgnored = Token.Kind == TokenKind.EndTag && Token.Tag != Tag.Template;
        return isIgnored || builder.Body.Take();
    }

    /// <summary>"after body" and "after after body".</summary>
    public bool AfterBody()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype or TokenKind.End:
                return true;
            case TokenKind.Text when Token.LeadingWhiteSpace() == Token.TextLength:
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.Take();
            case TokenKind.EndTag when Token.Tag == Tag.Html && state.Mode == InsertionMode.AfterBody:
                state.Mode = InsertionMode.AfterAfterBody;
                return true;
            default:
                state.Mode = InsertionMode.InBody;
                return false;
        }
    }

    /// <summary>"in frameset".</summary>
    public bool InFrameset()
    {
        switch (Token.Kind)
        {
            case TokenKind.Text:
                state.InsertWhiteSpace();
                break;
            case TokenKind.StartTag when Token.Tag == Tag.Frameset:
                state.Insert();
                break;
            case TokenKind.StartTag when Token.Tag == Tag.Frame:
                state.InsertVoid();
                break;
            case TokenKind.EndTag when Token.Tag == Tag.Frameset && state.Open.Count > 1:
                state.Open.Pop();
                state.Mode = state.Open.IsCurrent(Tag.Frameset) ? state.Mode : InsertionMode.AfterFrameset;
                break;
            default:
                TakeRest();
                break;
        }

        return true;
    }

    /// <summary>"after frameset" and "after after frameset".</summary>
    public bool AfterFrameset()
    {
        if (Token.Kind == TokenKind.Text)
        {
            state.InsertWhiteSpace();
        }
        else if (Token.Kind == TokenKind.EndTag && Token.Tag == Tag.Html)
        {
            state.Mode = InsertionMode.AfterAfterFrameset;
        }
        else
        {
            TakeRest();
        }

        return true;
    }

    private void TakeRest()
    {
        if (Token.Kind == TokenKind.StartTag && Token.Tag == Tag.Html)
        {
            builder.Body.StartTag();
        }
        else if (Token.Kind == TokenKind.StartTag && Token.Tag == Tag.Noframes)
        {
            builder.Head.StartInHead();
        }
    }
}
