namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Rows whose cells are parted by tabs, as <c>innerText</c> writes tables.</summary>
internal sealed class TabTableForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int taken = 0;
        int end = dump.References.FirstLine;
        while (line + taken < end && dump.Shapes[line + taken].Tabs > 0 && (taken == 0 || dump.Lines[line + taken].BlankBefore == 0))
        {
            taken++;
        }

        if (taken == 0)
        {
            return 0;
        }

        int group = drafts.OpenGroup();
        for (int i = line; i < line + taken; i++)
        {
            drafts.Add(TableRow.Make(dump, i, Split(dump.Line(i)), group));
        }

        return taken;
    }

    private static List<string> Split(ReadOnlySpan<char> line)
    {
        var cells = new List<string>();
        foreach (Range range in line.Split('\t'))
        {
            cells.Add(InvisibleCharacters.Collapse(line[range]));
        }

        return cells;
    }
}
