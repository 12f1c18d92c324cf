using System.Text;
using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>
/// The plain text of a block. List items stand one per line (two spaces of indent per level) after a hyphen, which is what readers of plain text and quality
/// heuristics that count bullet lines expect, or after their label. With the numbers of items, which no truth of the labelled pages has,
/// word F1 is the same to four digits; steps without them cannot be told of ("go back to step 3"). Table rows are lines, cells joined by
/// tabs, with empty cells where others reach over columns or rows; paragraphs of a quotation are
/// separated by an empty line. The text of an image is its alternative text and stands in no page's text.
/// </summary>
internal sealed class BlockText
{
    private readonly StringBuilder _joined = new();
    private readonly OpenList _list = new();
    private readonly TableGrid _grid = new();

    /// <summary>The text of a run.</summary>
    public string Of(List<Block> run)
    {
        EnterList(run);
        if (run.Count == 1 && run[0].Kind is not (BlockKind.ListItem or BlockKind.TableRow))
        {
            return run[0].Kind == BlockKind.Code ? run[0].Text.TrimEnd().TrimStart('\n', '\r') : run[0].Text.Trim();
        }

        _joined.Clear();
        _grid.Clear();
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

    /// <summary>A heading stands here: what follows is in no item of a list.</summary>
    public void LeaveList() => _list.Leave();

    /// <summary>A text without line breaks: runs of white space that hold one become a space.</summary>
    public static string OnOneLine(string text)
    {
        text = text.Trim();
        return text.AsSpan().IndexOfAny('\n', '\r', '\t') < 0 ? text : string.Join(' ', text.Split((char[])['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private void EnterList(List<Block> run)
    {
        if (run[0].Kind == BlockKind.ListItem)
        {
            _list.Enter(run);
        }
        else
        {
            _list.LevelAround(run[0]);
        }
    }

    private void AppendPart(Block block)
    {
        switch (block.Kind)
        {
            case BlockKind.ListItem:
                int level = _list.Enter(block);
                _joined.Append(' ', 2 * (level - 1)).Append(ItemMarker.InText(block)).Append(OnOneLine(block.Text));
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
