namespace Ingest.Parsing.Html.Construction;

/// <summary>End tags "in body".</summary>
internal sealed class BodyEndTags(TreeState state, TreeBuilder builder)
{
    private readonly AdoptionAgency _agency = new(state);

    private HtmlTokenizer Token => state.Token;

    private OpenElements Open => state.Open;

    /// <summary>Closes what the tag ends. False when the token is to be taken again.</summary>
    public bool End()
    {
        switch (Token.Tag)
        {
            case Tag.Div or Tag.Ul or Tag.Section or Tag.Article or Tag.Nav or Tag.Header or Tag.Footer or Tag.Main or Tag.Aside or Tag.Figure
                or Tag.Figcaption or Tag.Ol or Tag.Dl or Tag.Address or Tag.Blockquote or Tag.Button or Tag.Center or Tag.Details or Tag.Dialog
                or Tag.Dir or Tag.Fieldset or Tag.Hgroup or Tag.Listing or Tag.Menu or Tag.Pre or Tag.Search or Tag.Select or Tag.Summary:
                EndScoped(Scope.Default);
                break;
            case Tag.P:
                EndParagraph();
                break;
            case Tag.Li:
                EndScoped(Scope.ListItem, Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                EndScoped(Scope.Default, Token.Tag);
                break;
            case Tag.A or Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.Nobr or Tag.S or Tag.Small or Tag.Strike or Tag.Strong
                or Tag.Tt or Tag.U:
                EndFormatting(Token.Tag);
                break;
            case >= Tag.H1 and <= Tag.H6:
                EndHeading();
                break;
            case Tag.Form:
                EndForm();
                break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                EndObject();
                break;
            case Tag.Body or Tag.Html:
                return EndOuter();
            case Tag.Template:
                builder.Head.EndTemplate();
                break;
            case Tag.Br:
                state.ReopenFormatting();
                state.InsertBare(Tag.Br);
                Open.Pop();
                state.IsFramesetOk = false;
                break;
            default:
                EndOther(Token.Tag);
                break;
        }

        return true;
    }

    /// <summary>Ends a formatting element.</summary>
    public void EndFormatting(Tag tag)
    {
        if (!_agency.Run(tag))
        {
            EndOther(tag);
        }
    }

    private void EndScoped(Scope scope, Tag except = Tag.Unknown)
    {
        if (Open.HasInScope(Token.Tag, scope))
        {
            Open.CloseImplied(except);
            Open.PopThrough(Token.Tag);
        }
    }

    private void EndParagraph()
    {
        if (!Open.HasInScope(Tag.P, Scope.Button))
        {
            state.InsertBare(Tag.P);
        }

        Open.PopThrough(Tag.P);
    }

    private void EndHeading()
    {
        if (Open.FindHeadingInScope() >= 0)
        {
            Open.CloseImplied();
            Open.PopTo(Open.FindHeadingInScope());
        }
    }

    private void EndForm()
    {
        if (Open.Has(Tag.Template))
        {
            EndScoped(Scope.Default);
            return;
        }

        int form = state.Form;
        state.Form = -1;
        if (form >= 0 && Open.IsInScope(form))
        {
            Open.CloseImplied();
            Open.RemoveAt(Open.DepthOf(form));
        }
    }

    private void EndObject()
    {
        if (Open.HasInScope(Token.Tag, Scope.Default))
        {
            Open.CloseImplied();
            Open.PopThrough(Token.Tag);
            state.Formatting.ClearToMarker();
        }
    }

    private bool EndOuter()
    {
        if (!Open.HasInScope(Tag.Body, Scope.Default))
        {
            return true;
        }

        state.Mode = InsertionMode.AfterBody;
        return Token.Tag == Tag.Body;
    }

    private void EndOther(Tag tag)
    {
        if (tag != Tag.Unknown && !Open.Has(tag))
        {
            return;
        }

        int name = tag == Tag.Unknown ? state.Tree.Intern(Token.Name) : -1;
        for (int depth = Open.Count - 1; depth > 0; depth--)
        {
            ref NodeRow row = ref Open.RowAt(depth);
            if (row.Kind == NodeKind.Html && row.Tag == tag && row.Name == name)
            {
                int node = Open[depth];
                Open.CloseImplied(except: tag);
                Open.PopTo(Open.DepthOf(node));
                return;
            }

            if (TreeBuilder.IsSpecial(row))
            {
                return;
            }
        }
    }
}
