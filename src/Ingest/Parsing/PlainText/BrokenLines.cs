namespace Ingest.Parsing.PlainText;

/// <summary>
/// The lines of a dump that surely break off in a sentence: open, and small letters go on below. Where a program wrapped the text, the longest of
/// them are as long as its lines may be, and nearly all had no room for the next word. On the labelled pages as three programs render them
/// that holds of 97 % (lynx) to 99 % (w3m, html2text) of such lines.
/// </summary>
/// <param name="Width">Columns that one in a hundred exceeds at most, or one in twenty where the others prove it.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Full">How many of them had no room for the next word.</param>
/// <param name="Hyphens">How many end in a hyphen.</param>
internal readonly record struct BrokenLines(int Width, int Count, int Full, int Hyphens)
{
    /// <summary>Fewer prove nothing: one is always the longest.</summary>
    private const int Minimum = 4;

    /// <summary>One in so many may be longer than the others, and one in any case; 20, not tuned.</summary>
    private const int MostOutliers = 20;

    /// <summary>Words of a line that is a part of a paragraph.</summary>
    private const int MinimumWords = 4;

    /// <summary>Whether a program wrapped the text.</summary>
    public bool IsWrapped => Width >= HardWrap.MinimumWidth && Count >= Minimum && Full * 4 >= Count * 3;

    /// <summary>Whether words were broken at their hyphens.</summary>
    public bool BreaksAtHyphens => Hyphens > 0;

    /// <summary>Whether hyphens at the ends of lines divide words.</summary>
    public bool DividesWords => WrapEvidence.AreDivisions(Hyphens, Full);

    /// <summary>Collects them; those that are longer than a program wrapped the others, as lines of code and headings may be, are left out.</summary>
    public static BrokenLines Collect(DumpText dump, ReadOnlySpan<TextLine> lines)
    {
        Span<int> counts = stackalloc int[HardWrap.MaximumWidth + 2];
        int count = 0;
        int hyphens = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (IsBroken(dump, i))
            {
                counts[Columns(dump, i)]++;
                count++;
                hyphens += dump.Shapes[i].Ending == LineEnding.Hyphen ? 1 : 0;
            }
        }

        int width = HardWrap.WidthOf(counts, count / 100);
        int narrower = HardWrap.WidthOf(counts, Math.Max(1, count / MostOutliers));
        BrokenLines all = Weigh(dump, lines, width, HardWrap.MaximumWidth + 1, hyphens);
        BrokenLines most = narrower < width ? Weigh(dump, lines, narrower, narrower, hyphens) : all;
        return most.IsWrapped && (long)most.Full * all.Count > (long)all.Full * most.Count ? most : all;
    }

    // Of those that are no longer than so many columns.
    private static BrokenLines Weigh(DumpText dump, ReadOnlySpan<TextLine> lines, int width, int longest, int hyphens)
    {
        if (width > HardWrap.MaximumWidth)
        {
            return default;
        }

        int count = 0;
        int full = 0;
        for (int i = 0; i + 1 < lines.Length; i++)
        {
            if (IsBroken(dump, i) && Columns(dump, i) is var columns && columns <= longest)
            {
                count++;
                full += HardWrap.IsFull(width, columns, dump.Line(i + 1), breaksAtHyphens: hyphens > 0) ? 1 : 0;
            }
        }

        return new(width, count, full, hyphens);
    }

    private static bool IsBroken(DumpText dump, int line) =>
        dump.Lines[line + 1].BlankBefore == 0
        && dump.Shapes[line].Words >= MinimumWords
        && dump.Shapes[line].Tabs == 0
        && !IsOneWord(dump, line)
        && WrapEvidence.Breaks(dump.Shapes[line], dump.Shapes[line + 1])
        && dump.MarkerOf(line + 1).Kind == MarkerKind.None;

    // An address may stick out, at the end of a line or alone on it.
    private static bool IsOneWord(DumpText dump, int line) => !dump.Line(line).Contains(' ') || dump.Links.AreLast(dump.Line(line));

    private static int Columns(DumpText dump, int line) =>
        Math.Min(HardWrap.MaximumWidth + 1, dump.Lines[line].Indent + dump.Shapes[line].Width);
}
