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

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (!IsRule(dump.Line(line)))
        {
            return 0;
        }

        int rules = 0;
        int last = line;
        bool hasHeader = false;
        bool isBox = false;
        for (int i = line; i < dump.References.FirstLine && (i == line || dump.Lines[i].BlankBefore == 0) && dump.Line(i)[0] is '+' or '|'; i++)
        {
            if (IsRule(dump.Line(i)))
            {
                (rules, last) = (rules + 1, i);
                hasHeader |= dump.Line(i).Contains('=');
            }

            isBox |= IsRuleOfBox(dump.Line(i));
        }

        if (isBox || rules < 2 || (rules == RulesOfBox && !hasHeader))
        {
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
