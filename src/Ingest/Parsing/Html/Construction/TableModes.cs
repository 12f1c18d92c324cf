namespace Ingest.Parsing.Html.Construction;

/// <summary>The insertion modes of tables and what they consist of.</summary>
internal sealed class TableModes(TreeState state, TreeBuilder builder)
{
    private HtmlTokenizer Token => state.Token;

    private OpenElements Open => state.Open;

    /// <summary>"in table".</summary>
    public bool InTable() => Token.Kind switch
    {
        TokenKind.Text => TableText(),
        TokenKind.StartTag => StartInTable(),
        TokenKind.EndTag => EndInTable(),
        TokenKind.End => builder.Body.Take(),
        _ => true,
    };

    /// <summary>"in caption".</summary>
    public bool InCaption()
    {
        bool isEnd = Token.Kind == TokenKind.EndTag;
        bool endsCaption = isEnd ? Token.Tag is Tag.Caption or Tag.Table : Token.Kind == TokenKind.StartTag && IsPart(Token.Tag);
        if (endsCaption)
        {
            if (!Open.HasInScope(Tag.Caption, Scope.Table))
            {
                return true;
            }

            Open.CloseImplied();
            Open.PopThrough(Tag.Caption);
            state.Formatting.ClearToMarker();
            state.Mode = InsertionMode.InTable;
            return isEnd && Token.Tag == Tag.Caption;
        }

        bool isIgnored = isEnd && (Token.Tag is Tag.Body or Tag.Html || IsPart(Token.Tag));
        return isIgnored || builder.Body.Take();
    }

    /// <summary>"in column group".</summary>
    public bool InColumnGroup()
    {
        switch (Token.Kind)
        {
            case TokenKind.Doctype:
            case TokenKind.Text when !state.InsertWhiteSpace():
            case TokenKind.EndTag when Token.Tag == Tag.Col:
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Html:
                return builder.Body.StartTag();
            case TokenKind.StartTag when Token.Tag == Tag.Col:
                state.InsertVoid();
                return true;
            case TokenKind.StartTag when Token.Tag == Tag.Template:
                return builder.Head.StartInHead();
            case TokenKind.EndTag when Token.Tag == Tag.Template:
                builder.Head.EndTemplate();
                return true;
            case TokenKind.End:
                return builder.Body.Take();
            case var _ when !Open.IsCurrent(Tag.Colgroup):
                return true;
            default:
                Open.Pop();
                state.Mode = InsertionMode.InTable;
                return Token.Kind == TokenKind.EndTag && Token.Tag == Tag.Colgroup;
        }
    }

    /// <summary>"in table body".</summary>
    public bool InTableBody()
    {
        Tag tag = Token.Tag;
        switch (Token.Kind)
        {
            case TokenKind.StartTag when tag is Tag.Tr or Tag.Td or Tag.Th:
                Open.ClearTo(Tag.Tbody, Tag.Thead, Tag.Tfoot);
                _ = tag == Tag.Tr ? state.Insert() : state.InsertBare(Tag.Tr);
                state.Mode = InsertionMode.InRow;
                return tag == Tag.Tr;
            case TokenKind.EndTag when IsSection(tag):
                if (Open.HasInScope(tag, Scope.Table))
                {
                    EndSection();
                }

                return true;
            case TokenKind.StartTag when tag is Tag.Caption or Tag.Col or Tag.Colgroup || IsSection(tag):
            case TokenKind.EndTag when tag == Tag.Table:
                if (!HasSectionInScope())
                {
                    return true;
                }

                EndSection();
                return false;
            case TokenKind.EndTag when tag is Tag.Body or Tag.Html || IsPart(tag):
                return true;
            default:
                return InTable();
        }
    }

    /// <summary>"in row".</summary>
    public bool InRow()
    {
        Tag tag = Token.Tag;
        switch (Token.Kind)
        {
            case TokenKind.StartTag when tag is Tag.Td or Tag.Th:
                Open.ClearTo(Tag.Tr);
                state.Insert();
                state.Mode = InsertionMode.InCell;
                state.Formatting.AddMarker();
                return true;
            case TokenKind.EndTag when tag == Tag.Tr:
                EndRow();
                return true;
            case TokenKind.StartTag when IsPart(tag):
            case TokenKind.EndTag when tag == Tag.Table:
                return !EndRow();
            case TokenKind.EndTag when IsSection(tag):
                return !Open.HasInScope(tag, Scope.Table) || !EndRow();
            case TokenKind.EndTag when tag is Tag.Body or Tag.Html || IsPart(tag):
                return true;
            default:
                return InTable();
        }
    }

    /// <summary>"in cell".</summary>
    public bool InCell()
    {
        Tag tag = Token.Tag;
        switch (Token.Kind)
        {
            case TokenKind.EndTag when tag is Tag.Td or Tag.Th:
                if (Open.HasInScope(tag, Scope.Table))
                {
                    EndCell(tag);
                }

                return true;
            case TokenKind.StartTag when IsPart(tag):
                return !EndOpenCell();
            case TokenKind.EndTag when tag is Tag.Body or Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Html:
                return true;
            case TokenKind.EndTag when tag is Tag.Table or Tag.Tr || IsSection(tag):
                return !Open.HasInScope(tag, Scope.Table) || !EndOpenCell();
            default:
                return builder.Body.Take();
        }
    }

    private static bool IsSection(Tag tag) => tag is Tag.Tbody or Tag.Tfoot or Tag.Thead;

    private static bool IsPart(Tag tag) => tag is Tag.Caption or Tag.Col or Tag.Colgroup or Tag.Tbody or Tag.Td or Tag.Tfoot or Tag.Th or Tag.Thead or Tag.Tr;

    private bool StartInTable()
    {
        Tag tag = Token.Tag;
        switch (tag)
        {
            case Tag.Caption or Tag.Colgroup or Tag.Col or Tag.Tbody or Tag.Tfoot or Tag.Thead or Tag.Tr or Tag.Td or Tag.Th:
                return StartPart(tag);
            case Tag.Table:
                if (!Open.HasInScope(Tag.Table, Scope.Table))
                {
                    return true;
                }

                Open.PopThrough(Tag.Table);
                state.ResetMode();
                return false;
            case Tag.Style or Tag.Script or Tag.Template:
                return builder.Head.StartInHead();
            case Tag.Input when IsHidden():
                state.InsertVoid();
                return true;
            case Tag.Form:
                if (!Open.Has(Tag.Template) && state.Form < 0)
                {
                    state.Form = state.Insert();
                    Open.Pop();
                }

                return true;
            default:
                return TakeFostering();
        }
    }

    private bool StartPart(Tag tag)
    {
        Open.ClearTo(Tag.Table);
        switch (tag)
        {
            case Tag.Caption:
                state.Formatting.AddMarker();
                state.Insert();
                state.Mode = InsertionMode.InCaption;
                return true;
            case Tag.Colgroup or Tag.Col:
                _ = tag == Tag.Colgroup ? state.Insert() : state.InsertBare(Tag.Colgroup);
                state.Mode = InsertionMode.InColumnGroup;
                return tag == Tag.Colgroup;
            default:
                _ = IsSection(tag) ? state.Insert() : state.InsertBare(Tag.Tbody);
                state.Mode = InsertionMode.InTableBody;
                return IsSection(tag);
        }
    }

    private bool EndInTable()
    {
        Tag tag = Token.Tag;
        if (tag == Tag.Table)
        {
            if (Open.HasInScope(Tag.Table, Scope.Table))
            {
                Open.PopThrough(Tag.Table);
                state.ResetMode();
            }

            return true;
        }

        if (tag == Tag.Template)
        {
            builder.Head.EndTemplate();
            return true;
        }

        return tag is Tag.Body or Tag.Html || IsPart(tag) || TakeFostering();
    }

    // White space stays in the table, other text goes before it.
    private bool TableText()
    {
        bool isInTable = Open.CurrentRow is { Kind: NodeKind.Html, Tag: Tag.Table or Tag.Tbody or Tag.Template or Tag.Tfoot or Tag.Thead or Tag.Tr };
        if (!isInTable || Token.LeadingWhiteSpace() < Token.TextLength)
        {
            return TakeFostering();
        }

        state.InsertText();
        return true;
    }

    private bool TakeFostering()
    {
        state.IsFostering = true;
        bool isTaken = builder.Body.Take();
        state.IsFostering = false;
        return isTaken;
    }

    private bool IsHidden()
    {
        foreach (AttributeRow attribute in state.Tree.Attributes(Token.FirstAttribute, Token.AttributeCount))
        {
            if (attribute.Kind == AttributeKind.Type)
            {
                return state.Tree.Characters(attribute.Start, attribute.Length).Equals("hidden", StringComparison.OrdinalIgnoreCase);
            }
        }

        return false;
    }

    private bool HasSectionInScope() =>
        Open.HasInScope(Tag.Tbody, Scope.Table) || Open.HasInScope(Tag.Thead, Scope.Table) || Open.HasInScope(Tag.Tfoot, Scope.Table);

    private void EndSection()
    {
        Open.ClearTo(Tag.Tbody, Tag.Thead, Tag.Tfoot);
        Open.Pop();
        state.Mode = InsertionMode.InTable;
    }

    private bool EndRow()
    {
        if (!Open.HasInScope(Tag.Tr, Scope.Table))
        {
            return false;
        }

        Open.ClearTo(Tag.Tr);
        Open.Pop();
        state.Mode = InsertionMode.InTableBody;
        return true;
    }

    private bool EndOpenCell()
    {
        if (Open.HasInScope(Tag.Td, Scope.Table))
        {
            EndCell(Tag.Td);
            return true;
        }

        if (Open.HasInScope(Tag.Th, Scope.Table))
        {
            EndCell(Tag.Th);
            return true;
        }

        return false;
    }

    private void EndCell(Tag tag)
    {
        Open.CloseImplied();
        Open.PopThrough(tag);
        state.Formatting.ClearToMarker();
        state.Mode = InsertionMode.InRow;
    }
}
