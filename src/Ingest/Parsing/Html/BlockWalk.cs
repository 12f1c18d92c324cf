using Ingest.Parsing.Html.Formulas;
using Ingest.Parsing.Html.Preformatted;
using Ingest.Parsing.Html.Styles;

namespace Ingest.Parsing.Html;

/// <summary>Walks the tree once, without recursion, and hands texts and boundaries to a <see cref="BlockAssembly"/>.</summary>
internal sealed class BlockWalk(BlockAssembly assembly, CancellationToken cancellationToken)
{
    private int _nodes;
    private bool _mayDrawMath;

    /// <summary>Walks the whole tree.</summary>
    public void Run(HtmlTree tree)
    {
        _mayDrawMath = MathDrawing.MayBeIn(tree);
        assembly.MayKeepLines = KeptLines.MayBeIn(tree);
        int node = tree.Row(0).First;
        while (node >= 0 && !assembly.IsFull)
        {
            if ((++_nodes & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            ref NodeRow row = ref tree.Row(node);
            if (row.Kind == NodeKind.Text)
            {
                assembly.AppendText(tree.Characters(row.Start, row.Length));
            }
            else if (Enter(new HtmlNode(tree, node)))
            {
                if (row.First >= 0)
                {
                    node = row.First;
                    continue;
                }

                assembly.Leave();
            }

            node = Advance(tree, node);
        }

        while (assembly.Depth > 0)
        {
            assembly.Leave();
        }
    }

    private int Advance(HtmlTree tree, int node)
    {
        int at = node;
        while (tree.Row(at).Next < 0)
        {
            at = tree.Row(at).Parent;
            if (at == 0)
            {
                return -1;
            }

            assembly.Leave();
        }

        return tree.Row(at).Next;
    }

    // Whether its children are to be walked.
    private bool Enter(HtmlNode element)
    {
        bool isBesideCode = assembly.Text.IsPreformatted && (LineNumbers.IsLineNumber(element) || CodeListing.IsGutter(element) || CodeListing.IsControl(element));
        if (isBesideCode || (_mayDrawMath && MathDrawing.IsDrawing(element)))
        {
            return false;
        }

        ElementRole role = element.IsHtml ? TagTable.RoleOf(element.Tag) : ElementRole.Skipped;
        switch (role)
        {
            case ElementRole.LineBreak:
                assembly.BreakLine();
                assembly.NoteAnchor(element);
                return false;
            case ElementRole.Image:
                assembly.AddImage(element);
                return false;
            case ElementRole.FormControl:
                assembly.CountFormControl(element);
                return false;
            case ElementRole.Skipped:
                AddMath(element);
                return false;
            case ElementRole.Block:
                return EnterBlock(element);
            default:
                return EnterInline(element);
        }
    }

    // What marks an item is its label. Hidden blocks are read for what they are marked as, but for a formula that its picture stands in for.
    private bool EnterBlock(HtmlNode element)
    {
        if (assembly.IsMarker(element) || (VisibilityReader.IsOff(element) && AddHiddenMath(element)))
        {
            return false;
        }

        assembly.EnterBlock(element);
        return true;
    }

    private bool EnterInline(HtmlNode element)
    {
        bool holdsBlocks = (element.Marks & ContentMarks.Block) != 0;
        if (!assembly.IsFlat && (holdsBlocks || element.Get(AttributeKind.Role) is "heading" || (!VisibilityReader.IsOff(element) && assembly.IsLoneCode(element))))
        {
            assembly.EnterBlock(element);
            return true;
        }

        if (VisibilityReader.IsOff(element))
        {
            AddHiddenMath(element);
            return false;
        }

        if (assembly.IsInRow && AriaTable.IsCell(element))
        {
            assembly.EnterBlock(element);
            return true;
        }

        if (!assembly.Text.IsVerbatim && HiddenCopies.Are(element))
        {
            return false;
        }

        if (!assembly.Text.IsVerbatim
            && ((assembly.IsInHeading && HeadingMarks.IsMark(element, assembly.Text.Length > 0)) || HeadingMarks.IsMarkAnywhere(element, assembly.IsBehindTerm)))
        {
            return false;
        }

        assembly.NoteAnchor(element);
        assembly.EnterInline(element);
        return true;
    }

    private bool AddHiddenMath(HtmlNode element)
    {
        string? tex = MathSource.FindHidden(element);
        if (tex is not null)
        {
            assembly.AddMath(tex);
        }

        return tex is not null;
    }

    private void AddMath(HtmlNode element)
    {
        if (MathSource.Find(element) is { } tex)
        {
            assembly.AddMath(tex);
        }
    }
}
