namespace Ingest.Parsing.Html.Construction;

/// <summary>Start tags "in body".</summary>
internal sealed class BodyStartTags(TreeState state, TreeBuilder builder)
{
    private HtmlTokenizer Token => state.Token;

    private OpenElements Open => state.Open;

    /// <summary>Places the element. False when the token is to be taken again.</summary>
    public bool Start()
    {
        switch (Token.Tag)
        {
            case Tag.Div or Tag.P or Tag.Ul or Tag.Section or Tag.Article or Tag.Nav or Tag.Header or Tag.Footer or Tag.Main or Tag.Aside or Tag.Figure
                or Tag.Figcaption or Tag.Ol or Tag.Dl or Tag.Address or Tag.Blockquote or Tag.Center or Tag.Details or Tag.Dialog or Tag.Dir
                or Tag.Fieldset or Tag.Hgroup or Tag.Menu or Tag.Search or Tag.Summary:
                ClosePInScope();
                state.Insert();
                break;
            case Tag.A:
                StartLink();
                break;
            case Tag.Li:
                StartItem(Tag.Li, Tag.Li);
                break;
            case Tag.Dd or Tag.Dt:
                StartItem(Tag.Dd, Tag.Dt);
                break;
            case Tag.B or Tag.Big or Tag.Code or Tag.Em or Tag.Font or Tag.I or Tag.S or Tag.Small or Tag.Strike or Tag.Strong or Tag.Tt or Tag.U:
                state.ReopenFormatting();
                state.InsertFormatting();
                break;
            case >= Tag.H1 and <= Tag.H6:
                StartHeading();
                break;
            case Tag.Area or Tag.Br or Tag.Embed or Tag.Img or Tag.Keygen or Tag.Wbr or Tag.Image or Tag.Input:
                StartVoid();
                break;
            case Tag.Param or Tag.Source or Tag.Track:
                state.InsertVoid();
                break;
            case Tag.Html or Tag.Body or Tag.Frameset:
                StartOuter();
                break;
            case Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Frame or Tag.Head or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr:
                break;
            default:
                StartOther();
                break;
        }

        return true;
    }

    /// <summary>Ends a paragraph that is open here.</summary>
    public void ClosePInScope()
    {
        if (Open.HasInScope(Tag.P, Scope.Button))
        {
            Open.PopThrough(Tag.P);
        }
    }

    private void StartOther()
    {
        switch (Token.Tag)
        {
            case Tag.Pre or Tag.Listing:
                ClosePInScope();
                state.Insert();
                state.IsFramesetOk = false;
                Token.SkipLineBreak();
                break;
            case Tag.Form:
                StartForm();
                break;
            case Tag.Button:
                StartButton();
                break;
            case Tag.Nobr:
                StartNobr();
                break;
            case Tag.Applet or Tag.Marquee or Tag.Object:
                state.ReopenFormatting();
                state.Insert();
                state.Formatting.AddMarker();
                state.IsFramesetOk = false;
                break;
            case Tag.Table:
                StartTable();
                break;
            case Tag.Hr:
                StartRule();
                break;
            case Tag.Textarea or Tag.Xmp or Tag.Iframe or Tag.Noembed or Tag.Plaintext:
                StartRaw();
                break;
            case Tag.Select:
                StartSelect();
                break;
            case Tag.Optgroup or Tag.Option:
                StartOption();
                break;
            case Tag.Math or Tag.Svg:
                state.ReopenFormatting();
                builder.Foreign.StartRoot();
                break;
            default:
                StartInline();
                break;
        }
    }

    private void StartInline()
    {
        if (HeadModes.IsHeadTag(Token.Tag))
        {
            builder.Head.StartInHead();
            return;
        }

        switch (Token.Tag)
        {
            case Tag.Rb or Tag.Rtc when Open.HasInScope(Tag.Ruby, Scope.Default):
                Open.CloseImplied();
                break;
            case Tag.Rp or Tag.Rt when Open.HasInScope(Tag.Ruby, Scope.Default):
                Open.CloseImplied(except: Tag.Rtc);
                break;
        }

        if (Token.Tag is not (Tag.Rb or Tag.Rtc or Tag.Rp or Tag.Rt))
        {
            state.ReopenFormatting();
        }

        state.Insert();
    }

    private void StartRule()
    {
        ClosePInScope();
        if (Open.HasInScope(Tag.Select, Scope.Default))
        {
            Open.CloseImplied();
        }

        state.InsertVoid();
        state.IsFramesetOk = false;
    }

    private void StartVoid()
    {
        if (Token.Tag == Tag.Input)
        {
            EndSelect();
        }

        Token.Tag = Token.Tag == Tag.Image ? Tag.Img : Token.Tag;
        state.ReopenFormatting();
        int node = state.Insert();
        Open.Pop();
        bool isHiddenInput = Token.Tag == Tag.Input && state.Tree.Attribute(state.Tree.Row(node), AttributeKind.Type).Equals("hidden", StringComparison.OrdinalIgnoreCase);
        state.IsFramesetOk &= isHiddenInput;
    }

    private void StartLink()
    {
        int index = state.Formatting.FindLast(Tag.A);
        if (index >= 0)
        {
            int old = state.Formatting[index];
            builder.BodyEnd.EndFormatting(Tag.A);
            state.Formatting.Remove(old);
            int depth = Open.DepthOf(old);
            if (depth >= 0)
            {
                Open.RemoveAt(depth);
            }
        }

        state.ReopenFormatting();
        state.InsertFormatting();
    }

    private void StartNobr()
    {
        state.ReopenFormatting();
        if (Open.HasInScope(Tag.Nobr, Scope.Default))
        {
            builder.BodyEnd.EndFormatting(Tag.Nobr);
            state.ReopenFormatting();
        }

        state.InsertFormatting();
    }

    // An item ends the item before it, unless something other than plain containers stands between them.
    private void StartItem(Tag first, Tag second)
    {
        state.IsFramesetOk = false;
        for (int depth = Open.Count - 1; depth >= 0; depth--)
        {
            ref NodeRow row = ref Open.RowAt(depth);
            if (row.Kind == NodeKind.Html && (row.Tag == first || row.Tag == second))
            {
                Tag ended = row.Tag;
                Open.CloseImplied(except: ended);
                Open.PopThrough(ended);
                break;
            }

            if (TreeBuilder.IsSpecial(row) && row.Tag is not (Tag.Address or Tag.Div or Tag.P))
            {
                break;
            }
        }

        ClosePInScope();
        state.Insert();
    }

    private void StartHeading()
    {
        ClosePInScope();
        if (Open.CurrentRow is { Kind: NodeKind.Html, Tag: >= Tag.H1 and <= Tag.H6 })
        {
            Open.Pop();
        }

        state.Insert();
    }

    private void StartForm()
    {
        bool isInTemplate = Open.Has(Tag.Template);
        if (state.Form >= 0 && !isInTemplate)
        {
            return;
        }

        ClosePInScope();
        int form = state.Insert();
        state.Form = isInTemplate ? state.Form : form;
    }

    private void StartButton()
    {
        if (Open.HasInScope(Tag.Button, Scope.Default))
        {
            Open.CloseImplied();
            Open.PopThrough(Tag.Button);
        }

        state.ReopenFormatting();
        state.Insert();
        state.IsFramesetOk = false;
    }

    private void StartTable()
    {
        if (!state.IsQuirky)
        {
            ClosePInScope();
        }

        state.Insert();
        state.IsFramesetOk = false;
        state.Mode = InsertionMode.InTable;
    }

    private void StartRaw()
    {
        if (Token.Tag is Tag.Xmp or Tag.Plaintext)
        {
            ClosePInScope();
        }

        switch (Token.Tag)
        {
            case Tag.Textarea:
                Token.SkipLineBreak();
                state.InsertRaw(isDecoded: true);
                break;
            case Tag.Plaintext:
                state.Insert();
                if (Token.ReadRest())
                {
                    state.InsertText();
                }

                return;
            case Tag.Xmp:
                state.ReopenFormatting();
                state.InsertRaw();
                break;
            default:
                state.InsertRaw();
                break;
        }

        state.IsFramesetOk = false;
    }

    private void StartSelect()
    {
        if (EndSelect())
        {
            return;
        }

        state.ReopenFormatting();
        state.Insert();
        state.IsFramesetOk = false;
    }

    private bool EndSelect()
    {
        bool isOpen = Open.HasInScope(Tag.Select, Scope.Default);
        if (isOpen)
        {
            Open.PopThrough(Tag.Select);
        }

        return isOpen;
    }

    private void StartOption()
    {
        if (Open.HasInScope(Tag.Select, Scope.Default))
        {
            Open.CloseImplied(except: Token.Tag == Tag.Option ? Tag.Optgroup : Tag.Unknown);
        }
        else if (Open.IsCurrent(Tag.Option))
        {
            Open.Pop();
        }

        state.ReopenFormatting();
        state.Insert();
    }

    private void StartOuter()
    {
        bool hasBody = Open.Count > 1 && Open.RowAt(1) is { Kind: NodeKind.Html, Tag: Tag.Body };
        switch (Token.Tag)
        {
            case Tag.Html when !Open.Has(Tag.Template):
                state.MergeAttributes(Open[0]);
                break;
            case Tag.Body when hasBody && !Open.Has(Tag.Template):
                state.IsFramesetOk = false;
                state.MergeAttributes(Open[1]);
                break;
            case Tag.Frameset when hasBody && state.IsFramesetOk:
                state.Tree.Detach(Open[1]);
                Open.PopTo(1);
                state.Insert();
                state.Mode = InsertionMode.InFrameset;
                break;
        }
    }
}
