namespace Ingest.Parsing.Html;

/// <summary>Walks the light document once, without recursion, and hands texts and boundaries to a <see cref="BlockAssembly"/>.</summary>
internal sealed class BlockWalk(BlockAssembly assembly, CancellationToken cancellationToken)
{
    private int _nodes;

    /// <summary>Walks everything below <paramref name="root"/>.</summary>
    public void Run(LightParent root)
    {
        LightNode? node = root.First;
        while (node is not null && !assembly.IsFull)
        {
            if ((++_nodes & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (node is LightText text)
            {
                assembly.Text.Append(text.Text.Span);
            }
            else if (Enter((LightElement)node))
            {
                if (((LightElement)node).First is { } child)
                {
                    node = child;
                    continue;
                }

                assembly.Leave();
            }

            node = Advance(node, root);
        }

        while (assembly.Depth > 0)
        {
            assembly.Leave();
        }
    }

    private LightNode? Advance(LightNode node, LightParent root)
    {
        LightNode at = node;
        while (at.Next is null)
        {
            at = at.Parent!;
            if (at == root)
            {
                return null;
            }

            assembly.Leave();
        }

        return at.Next;
    }

    // Whether its children are to be walked.
    private bool Enter(LightElement element)
    {
        ElementRole role = element.IsHtml ? TagTable.RoleOf(element.Tag) : ElementRole.Skipped;
        switch (role)
        {
            case ElementRole.LineBreak:
                assembly.BreakLine(element);
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
                assembly.EnterBlock(element);
                return true;
            default:
                return EnterInline(element);
        }
    }

    private bool EnterInline(LightElement element)
    {
        bool holdsBlocks = (element.Marks & ContentMarks.Block) != 0;
        if (!assembly.IsFlat && (holdsBlocks || element.Get(AttributeKind.Role) is "heading"))
        {
            assembly.EnterBlock(element);
            return true;
        }

        // The visible half of KaTeX repeats the MathML half piece by piece.
        if (VisibilityReader.IsOff(element) || element.Get(AttributeKind.Class) is "katex-html" || (assembly.IsInHeading && HeadingMarks.IsMark(element)))
        {
            return false;
        }

        assembly.NoteAnchor(element);
        assembly.EnterInline(element);
        return true;
    }

    private void AddMath(LightElement element)
    {
        if (MathSource.Find(element) is { } tex)
        {
            assembly.AddMath(tex);
        }
    }
}
