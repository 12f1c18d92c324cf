using Ingest.Cleaning;
using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// Divides the kept blocks of a page into sections. A heading opens one; its parent is the nearest section before it with a
/// smaller level, so skipped levels and headings in a row need no special case. Text before the first heading is a section
/// without heading. Only headings are headings: a paragraph in bold stays a paragraph, and the heading of a box becomes one.
/// </summary>
internal static class Sectioner
{
    /// <summary>Builds the sections. Total: any page gives a result; time and memory grow linearly with its kept text.</summary>
    public static SectionedPage Build(CleanedPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        using var writer = new SectionWriter(LinkResolver.For(page));
        var run = new List<Block>();
        var items = new WrittenItems();
        foreach (Block block in page.Page.Blocks)
        {
            Block? written = Written(page, block);
            items.Note(block, written is not null);
            if (written is null)
            {
                continue;
            }

            Block clean = items.Place(written);
            if (run.Count > 0 && !BelongTogether(run[^1], clean))
            {
                Flush(writer, run);
            }

            run.Add(clean);
        }

        Flush(writer, run);
        return writer.Complete(page);
    }

    // As it is written; null if it is not.
    private static Block? Written(CleanedPage page, Block block)
    {
        if (page.Verdicts[block.Ordinal].Decision != Decision.Keep)
        {
            return null;
        }

        Block clean = StorableBlock.Clean(LineBreaks.Restore(block));
        return IsBlank(clean) ? null : clean;
    }

    private static void Flush(SectionWriter writer, List<Block> run)
    {
        if (run.Count == 0)
        {
            return;
        }

        if (run[0] is { Kind: BlockKind.Heading, IsBoxHeading: false })
        {
            writer.OpenSection(run[0]);
        }
        else
        {
            writer.Append(run);
        }

        run.Clear();
    }

    /// <summary>Items, rows, quoted paragraphs and definitions of one group make one block, even where some between were dropped.</summary>
    private static bool BelongTogether(Block previous, Block next) =>
        next.Group >= 0
        && next.Group == previous.Group
        && IsGrouped(next.Kind)
        && SectionBlockKinds.Of(next) == SectionBlockKinds.Of(previous);

    private static bool IsGrouped(BlockKind kind) =>
        kind is BlockKind.ListItem or BlockKind.TableRow or BlockKind.Quote or BlockKind.DefinitionTerm or BlockKind.DefinitionDescription;

    private static bool IsBlank(Block block)
    {
        if (block.Kind == BlockKind.Image)
        {
            return false;
        }

        foreach (TableCell cell in block.Cells)
        {
            if (!string.IsNullOrWhiteSpace(cell.Text))
            {
                return false;
            }
        }

        return string.IsNullOrWhiteSpace(block.Text);
    }
}
