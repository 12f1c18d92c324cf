namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Rows whose cells are parted by vertical bars: Markdown tables, and the boxes browsers of text draw.</summary>
internal sealed class BarTableForm : IDumpForm
{
    // Rules pile up at most this high before the second row, so that a dump of nothing but rules is read once.
    private const int MaximumRulesAbove = 8;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int taken = 0;
        int rows = 0;
        int end = dump.References.FirstLine;
        while (line + taken < end && (rows >= 2 || taken < MaximumRulesAbove) && (taken == 0 || dump.Lines[line + taken].BlankBefore == 0) && IsPart(dump, line + taken, out bool isRow))
        {
            rows += isRow ? 1 : 0;
            taken++;
        }

        if (rows < 2)
        {
            return 0;
        }

        int group = drafts.OpenGroup();
        int header = FindHeader(dump, line, line + taken);
        for (int i = line; i < line + taken; i++)
        {
            if (!IsRule(dump.Line(i)))
            {
                drafts.Add(TableRow.Make(dump, i, Split(dump.Line(i)), group, i == header));
            }
        }

        return taken;
    }

    // The first row is a header where a rule parts it from all others, as in Markdown; -1 where it is none.
    private static int FindHeader(DumpText dump, int first, int end)
    {
        bool isRuled = !IsRule(dump.Line(first)) && IsRule(dump.Line(first + 1));
        bool isClosed = IsRule(dump.Line(end - 1));
        int rows = 0;
        for (int i = first + 2; i < end; i++)
        {
            bool isRule = IsRule(dump.Line(i));
            rows += isRule ? 0 : 1;
            isRuled &= !isRule || i == end - 1;
        }

        // A box of two rows is ruled between them whatever they are.
        return isRuled && (rows > 1 || !isClosed) ? first : -1;
    }

    // Bars inside a line part the items of a menu ("Home | About"); a row that opens with one is a table's.
    private static bool IsPart(DumpText dump, int line, out bool isRow)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        bool isRule = IsRule(text);
        bool opens = text[0] is '|' or '│' or '┃';
        isRow = opens && !isRule;
        return opens || isRule;
    }

    private static bool IsRule(ReadOnlySpan<char> text) => text.Length >= 3 && !text.ContainsAnyExcept(RuleCharacters);

    private static List<string> Split(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        ReadOnlySpan<char> inner = line.Trim("|│┃");
        foreach (Range range in inner.SplitAny('|', '│', '┃'))
        {
            cells.Add(InvisibleCharacters.Collapse(inner[range]));
        }

        return cells;
    }

    private static readonly System.Buffers.SearchValues<char> RuleCharacters =
        System.Buffers.SearchValues.Create("|-+=: │┃─━┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋");
}
