using System.Text;

namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// Tables drawn as a grid (<c>+-----+-----+</c>), as pandoc and reStructuredText write them where cells have several lines: all between two rules is one row, and a rule of
/// <c>=</c> stands below the header.
/// </summary>
internal sealed class GridTableForm : IDumpForm
{
    // A database's box has a row a line, and rules only around its header and at its end.
    private const int RulesOfBox = 3;

    // The line after what was looked through and is no grid: its other rules need not look again.
    private int _otherEnd;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (line < _otherEnd || !IsRule(dump.Line(line)))
        {
            return 0;
        }

        int rules = 0;
        int last = line;
        bool hasHeader = false;
        bool isBox = false;
        int end = line;
        for (; end < dump.References.FirstLine && (end == line || dump.Lines[end].BlankBefore == 0) && dump.Line(end)[0] is '+' or '|'; end++)
        {
            if (IsRule(dump.Line(end)))
            {
                (rules, last) = (rules + 1, end);
                hasHeader |= dump.Line(end).Contains('=');
            }

            isBox |= IsRuleOfBox(dump.Line(end));
        }

        if (isBox || rules < 2 || (rules == RulesOfBox && !hasHeader))
        {
            _otherEnd = end;
            return 0;
        }

        AddRows(dump, line, last, hasHeader, drafts);
        return last + 1 - line;
    }

    private static void AddRows(DumpText dump, int firstRule, int lastRule, bool hasHeader, DraftList drafts)
    {
        int group = drafts.OpenGroup();
        int columns = dump.Line(firstRule).Count('+') - 1;
        int rule = firstRule;
        for (int i = firstRule + 1; i <= lastRule; i++)
        {
            if (IsRule(dump.Line(i)))
            {
                bool isHeader = hasHeader && rule == firstRule;
                if (i > rule + 1)
                {
                    drafts.Add(TableRow.Make(dump, rule + 1, i - 1, JoinCells(dump, rule + 1, i, columns), group, isHeader));
                }

                rule = i;
            }
        }
    }

    // What a line has beyond the last column belongs to it: a bar in the text.
    private static List<string> JoinCells(DumpText dump, int first, int end, int columns)
    {
        var cells = new StringBuilder[columns];
        for (int i = 0; i < columns; i++)
        {
            cells[i] = new();
        }

        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> inner = dump.Line(i).TrimStart('|').TrimEnd('|');
            int column = 0;
            foreach (Range range in inner.Split('|'))
            {
                cells[Math.Min(column++, columns - 1)].Append(inner[range]).Append(' ');
            }
        }

        return [.. cells.Select(static cell => InvisibleCharacters.Collapse(cell.ToString()))];
    }

    // w3m parts the rows of a box in this way.
    private static bool IsRuleOfBox(ReadOnlySpan<char> text) => text is ['|', '-', ..] && !text.ContainsAnyExcept("|-+");

    private static bool IsRule(ReadOnlySpan<char> text) => text is ['+', '-' or '=' or ':', _, .., '+'] && !text.ContainsAnyExcept("+-=:");
}
