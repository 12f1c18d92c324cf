using Ingest.Parsing.PlainText.Forms;

namespace Ingest.Parsing.PlainText;

/// <summary>
/// Whether a dump sets its headings further left than its text, as lynx, ELinks and Links do, manuals for terminals and RFCs. Such a line marks itself: of the lines within main
/// content that these browsers set left of it on the labelled pages, 97 % (lynx) and more than 99 % (the others) are labelled headings.
/// </summary>
/// <param name="AreHeadings">Whether it does.</param>
internal readonly record struct Outdents(bool AreHeadings)
{
    private const int LeastIndent = 2;

    /// <summary>Columns between the second rank and the third in the three browsers.</summary>
    private const int StepOfRank = 2;

    /// <summary>Where ELinks and Links set code.</summary>
    private const int CodeIndent = 1;

    /// <summary>Columns the browsers write for, unless told otherwise.</summary>
    private const int Columns = 80;

    private const int LeastCentredIndent = 8;

    /// <summary>Headings for each outdented paragraph that is none, from which the outdents are taken for headings.</summary>
    private const int HeadingsPerOther = 4;

    /// <summary>Looks for them.</summary>
    /// <param name="dump">The dump, measured but for this.</param>
    /// <param name="lines">How many lines to look at.</param>
    public static Outdents Find(DumpText dump, int lines)
    {
        int headings = 0;
        int others = 0;
        for (int line = 0; line < lines && dump.BaseIndent >= LeastIndent; line++)
        {
            if (!IsOutdented(dump, line))
            {
                continue;
            }

            int end = EndOfHeading(dump, line);
            headings += end > 0 ? 1 : 0;
            others += end == 0 && dump.Shapes[line].Words >= LineShape.ProseWords && dump.Shapes[line].CodeSymbols == 0 ? 1 : 0;
        }

        return new(headings > HeadingsPerOther * others);
    }

    /// <summary>The line after the heading that begins at a line; 0 where none does.</summary>
    public int EndOf(DumpText dump, int line) => AreHeadings && IsOutdented(dump, line) ? EndOfHeading(dump, line) : 0;

    /// <summary>The rank of a heading by its columns: the second at the left edge, the third right of it.</summary>
    public static int LevelOf(DumpText dump, int line) => dump.Lines[line].Indent < StepOfRank ? 2 : 3;

    /// <summary>Whether all of some lines are centred, as the browsers set headings of the first rank: on the labelled pages ELinks does so with 57 % of the titles.</summary>
    public bool AreCentred(DumpText dump, Range lines)
    {
        bool areCentred = AreHeadings || dump.IsFromBrowser;
        for (int line = lines.Start.Value; line < lines.End.Value && areCentred; line++)
        {
            int indent = dump.Lines[line].Indent;
            areCentred = indent >= LeastCentredIndent && Math.Abs((2 * indent) + dump.Shapes[line].Width - Columns) <= 2;
        }

        return areCentred;
    }

    private static bool IsOutdented(DumpText dump, int line) =>
        dump.Lines[line].Indent < dump.BaseIndent && dump.Lines[line].Indent != CodeIndent && dump.Lines[line].Quotes == 0 && (line == 0 || dump.Lines[line].BlankBefore > 0);

    // Code stands at the left edge as well, but in several lines; what a heading heads stands further right, or is a heading in its turn where a browser wrote it.
    private static int EndOfHeading(DumpText dump, int line)
    {
        if (!HasForm(dump, line))
        {
            return 0;
        }

        int end = Paragraph.FindEnd(dump, line);
        if (end >= dump.References.FirstLine)
        {
            return dump.IsFromBrowser ? end : 0;
        }

        bool isDeeper = dump.Lines[end].Indent > dump.Lines[line].Indent;
        bool isSetOff = dump.Lines[end].BlankBefore > 0;
        bool heads = isSetOff ? isDeeper || dump.IsFromBrowser : isDeeper && (dump.Shapes[line].IsAllCapitals || dump.MarkerOf(end).Kind != MarkerKind.None);
        return heads && dump.Lines[end - 1].End - dump.Lines[line].Start <= HeadingLength.Maximum ? end : 0;
    }

    private static bool HasForm(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        LineShape shape = dump.Shapes[line];
        bool isSentence = shape.Ending == LineEnding.Sentence && shape.Words >= LineShape.ProseWords;
        return shape.Letters > 0
            && !isSentence
            && shape.Ending != LineEnding.Comma
            && text[0] != '#'
            && shape.Tabs == 0
            && !text.Contains("   ", StringComparison.Ordinal)
            && dump.MarkerOf(line).Kind != MarkerKind.Bullet
            && !CodeForm.IsTelling(text, shape);
    }
}
