namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// Headings in capitals below two blank lines, as html-to-text writes them. Others set off other things, too: so in a dump that has such headings, half of all such gaps
/// stand before one.
/// </summary>
/// <remarks>
/// Of 300 labelled pages 229 have them as html-to-text renders them; at most 2 as lynx, w3m, pandoc, Beautiful Soup and the evaluation kit do.
/// </remarks>
internal sealed class SetOffHeadingForm : IDumpForm
{
    private const int BlankLines = 2;
    private const int Least = 2;
    private const int MaximumLines = 4;
    private const int Level = 2;

    private bool? _arePresent;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (!MayBeHeading(dump, line) || !(_arePresent ??= ArePresent(dump)))
        {
            return 0;
        }

        int end = Paragraph.FindEnd(dump, line);
        bool isSetOff = end == dump.References.FirstLine || dump.Lines[end].BlankBefore > 0;
        if (!isSetOff || end - line > MaximumLines || !AreInCapitals(dump, line, end))
        {
            return 0;
        }

        drafts.Add(MarkedHeadingForm.Make(dump, line, end - line, Paragraph.Make(dump, line..end, BlockKind.Heading).Text, Level));
        return end - line;
    }

    private static bool ArePresent(DumpText dump)
    {
        int gaps = 0;
        int headings = 0;
        for (int i = 1; i < dump.References.FirstLine; i++)
        {
            gaps += dump.Lines[i].BlankBefore == BlankLines ? 1 : 0;
            headings += MayBeHeading(dump, i) ? 1 : 0;
        }

        return headings >= Least && headings * 2 >= gaps;
    }

    private static bool MayBeHeading(DumpText dump, int line) =>
        line > 0
        && dump.Lines[line] is { BlankBefore: BlankLines, Quotes: 0, Length: <= HeadingLength.Maximum }
        && dump.Shapes[line].Letters > 1
        && dump.MarkerOf(line).Kind != MarkerKind.Bullet
        && IsInCapitals(dump, line);

    private static bool AreInCapitals(DumpText dump, int first, int end)
    {
        int line = first;
        while (line < end && IsInCapitals(dump, line))
        {
            line++;
        }

        return line == end;
    }

    // Or in a script that has none.
    private static bool IsInCapitals(DumpText dump, int line) => dump.Shapes[line].Smalls == 0;
}
