using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// Writes blocks as CommonMark 0.31 with GitHub's tables. CommonMark has no definition lists and no formulas: terms become
/// paragraphs in bold, formulas stand between double dollar signs.
/// </summary>
internal sealed class BlockMarkdown(TextBuffer output, LinkResolver links)
{
    private const int TaskMarkLength = 4;

    private readonly InlineMarkdown _inline = new(output, links);
    private readonly TableMarkdown _table = new(output, new InlineMarkdown(output, links));
    private readonly OpenList _list = new();
    private readonly int[] _indents = new int[ListLevels.Maximum + 1];

    /// <summary>Writes a heading.</summary>
    public void WriteHeading(Block heading, int level)
    {
        _list.Leave();
        output.Append('#', level).Append(' ');
        WriteInline(IsStrong(heading) ? heading with { Inlines = [.. heading.Inlines.Where(span => span.Kind != InlineKind.Strong)] } : heading, InlineContext.Heading);
        if (output[^1] == '#')
        {
            // Trailing number signs close an ATX heading (§4.2) and would be lost.
            output.Insert(output.Length - 1, '\\');
        }
    }

    // A heading is strong by itself: where all of it is, the page only says so twice.
    private static bool IsStrong(Block heading)
    {
        string text = heading.Text;
        int end = 0;
        foreach (InlineSpan span in heading.Inlines)
        {
            bool goesOn = span.Kind == InlineKind.Strong && span.Start <= text.Length && (span.Start <= end || text.AsSpan(end, span.Start - end).IsWhiteSpace());
            end = goesOn ? (int)Math.Clamp((long)span.Start + span.Length, end, text.Length) : end;
        }

        return end > 0 && text.AsSpan(end).IsWhiteSpace();
    }

    /// <summary>Writes a block, made of one parsed block or of all of a group. Writes nothing for an image without an address.</summary>
    public void Write(List<Block> run)
    {
        int indent = run[0].Kind == BlockKind.ListItem ? 0 : _indents[_list.LevelAround(run[0])];
        int start = output.Length;
        switch (run[0].Kind)
        {
            case BlockKind.ListItem:
                WriteList(run);
                break;
            case BlockKind.TableRow:
                _table.Write(run);
                break;
            case BlockKind.Code:
                WriteCode(run[0]);
                break;
            case BlockKind.Image:
                WriteImage(run[0]);
                break;
            case BlockKind.Math:
                output.Append("$$\n").Append(run[0].Text.Trim()).Append("\n$$");
                break;
            default:
                WriteParagraphs(run);
                break;
        }

        output.IndentFrom(start, indent);
    }

    private void WriteParagraphs(List<Block> run)
    {
        bool isQuote = run[0].Kind == BlockKind.Quote;
        for (int i = 0; i < run.Count; i++)
        {
            if (i > 0)
            {
                string? joint = run[i].Kind == BlockKind.DefinitionDescription ? run[i - 1].Joint : null;
                output.Append(isQuote ? "\n>\n" : joint ?? "\n\n");
            }

            if (isQuote)
            {
                output.Append("> ");
            }

            WriteParagraph(run[i], isQuote ? InlineContext.Quote : InlineContext.Paragraph);
        }
    }

    private void WriteParagraph(Block block, InlineContext context)
    {
        if (block.Kind == BlockKind.DefinitionTerm)
        {
            // The term as a whole is strong; its links stay, other emphasis inside would only fight with it.
            block = block with { Inlines = [new InlineSpan(InlineKind.Strong, 0, block.Text.Length), .. block.Inlines] };
        }

        WriteInline(block, context);
    }

    private void WriteInline(Block block, InlineContext context, int start = 0)
    {
        int cursor = 0;
        _inline.Write(block, start, block.Text.Length, ref cursor, context);
        TrimEnd();
    }

    private void TrimEnd()
    {
        while (output.Length > 0 && output[^1] == ' ')
        {
            output.Length--;
        }
    }

    private void WriteList(List<Block> items)
    {
        _list.Enter(items);
        for (int i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                output.Append('\n');
            }

            WriteItem(items[i]);
        }
    }

    private void WriteItem(Block item)
    {
        int level = _list.Enter(item);
        string marker = ItemMarker.InMarkdown(item, out int width);
        int indent = _indents[level - 1];
        _indents[level] = indent + width;
        int task = TaskLength(item);
        output.Append(' ', indent).Append(marker).Append(item.Text.AsSpan(0, task));
        WriteInline(item, new InlineContext(new string(' ', _indents[level])), task);
    }

    // The box of GitHub's task lists (GFM §5.3) stays one.
    private static int TaskLength(Block item) =>
        item.Text is ['[', ' ' or 'x', ']', ' ', not ' ', ..] && (item.Inlines.Count == 0 || item.Inlines[0].Start >= TaskMarkLength) ? TaskMarkLength : 0;

    private void WriteCode(Block block)
    {
        string code = block.Text.TrimEnd().TrimStart('\n', '\r');
        MarkdownFence.Write(output, code, block.CodeLanguage);
    }

    private void WriteImage(Block block)
    {
        foreach (InlineSpan span in block.Inlines)
        {
            if (span.Kind == InlineKind.Image && links.Resolve(span.Target) is not null)
            {
                WriteInline(block with { Inlines = [span with { Start = 0, Length = block.Text.Length }] }, InlineContext.Heading);
                return;
            }
        }
    }
}
