using System.Text;
using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// The plain text of a block. List items stand one per line after a hyphen (two spaces of indent per level), which is what
/// readers of plain text and quality heuristics that count bullet lines expect; numbers that only count the items are not part of the
/// page's text and stand in the Markdown only, labels (<see cref="Block.Label"/>) stand in both. Table rows are lines, cells joined by
/// tabs, with empty cells where others reach over columns or rows; paragraphs of a quotation are
/// separated by an empty line. The text of an image is its alternative text and stands in no page's text.
/// </summary>
internal sealed class BlockText
{
    private readonly StringBuilder _joined = new();
    private readonly ListLevels _levels = new();
    private readonly TableGrid _grid = new();
    private bool _areLabelled;

    /// <summary>The text of a run.</summary>
    public string Of(List<Block> run)
    {
        if (run.Count == 1 && run[0].Kind is not (BlockKind.ListItem or BlockKind.TableRow))
        {
            return run[0].Kind == BlockKind.Code ? run[0].Text.TrimEnd().TrimStart('\n', '\r') : run[0].Text.Trim();
        }

        _joined.Clear();
        _levels.Clear();
        _grid.Clear();
        _areLabelled = ItemMarker.AreLabelled(run);
        string separator = run[0].Kind == BlockKind.Quote ? "\n\n" : "\n";
        string? joint = null;
        foreach (Block block in run)
        {
            if (_joined.Length > 0)
            {
                _joined.Append(block.Kind == BlockKind.DefinitionDescription ? joint ?? separator : separator);
            }

            AppendPart(block);
            joint = block.Joint;
        }

        return _joined.ToString();
    }

    /// <summary>A text without line breaks: runs of white space that hold one become a space.</summary>
    public static string OnOneLine(string text)
    {
        text = text.Trim();
        return text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split((char[])['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private void AppendPart(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.ListItem:
                int level = _levels.Enter(block.Level);
                _joined.Append(' ', 2 * (level - 1)).Append(ItemMarker.InText(block, _levels.Number, _areLabelled)).Append(OnOneLine(block.Text));
                break;
            case BlockKind.TableRow:
                AppendRow(block);
                break;
            default:
                _joined.Append(block.Text.Trim());
                break;
        }
    }

    private void AppendRow(Block row)
    {
        if (row.Cells.Count == 0)
        {
            _joined.Append(row.Text.Trim());
            return;
        }

        // A tab before each cell but that of the first column; none behind the last cell, for what follows is empty.
        int written = 0;
        int column = 0;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            column = _grid.SkipCovered(column);
            _joined.Append('\t', column - written).Append(OnOneLine(row.Cells[i].Text));
            written = column;
            column = _grid.Cover(column, row.Cells[i]);
        }

        _grid.EndRow(column);
    }
}
