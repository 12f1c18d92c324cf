namespace Ingest.Parsing.PlainText;

/// <summary>
/// Whether and where a dump breaks its lines. A wrapped line is one whose neighbour's first word would not have fitted any more:
/// true of nearly every line inside a wrapped paragraph, and of few lines elsewhere.
/// </summary>
/// <param name="Width">Columns the text was wrapped at; 0 when it was not.</param>
/// <param name="DividesWords">Whether the wrapping divided words by hyphens, rather than breaking at hyphens that were there.</param>
internal readonly record struct HardWrap(int Width, bool DividesWords)
{
    // Terminals and mail wrap at 60 to 80, editors at up to 120; wider lines are paragraphs.
    private const int MinimumWidth = 40;
    private const int MaximumWidth = 132;

    /// <summary>Measures a dump.</summary>
    public static HardWrap Measure(string text, List<TextLine> lines, LineShape[] shapes)
    {
        int width = FindWidth(lines, shapes);
        if (width == 0)
        {
            return default;
        }

        int followed = 0;
        int full = 0;
        int hyphens = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            bool isLong = (lines[i].Indent + shapes[i].Width) * 2 > width;
            if (lines[i + 1].BlankBefore == 0 && isLong)
            {
                followed++;
                bool isFull = IsFull(width, lines[i], shapes[i], lines[i + 1].In(text));
                full += isFull ? 1 : 0;
                hyphens += isFull && shapes[i].Ending == LineEnding.Hyphen && shapes[i + 1].Start == LineStart.Small ? 1 : 0;
            }
        }

        // Half is a choice, not a measurement: inside a wrapped paragraph nearly every line is full, elsewhere few are.
        return full >= 2 && full * 2 >= followed ? new(width, hyphens >= 2 && hyphens * 20 > full) : default;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph of the line before it.</summary>
    public bool GoesOn(in TextLine line, in LineShape shape, in TextLine nextLine, ReadOnlySpan<char> next) =>
        Width > 0 && nextLine.BlankBefore == 0 && IsFull(Width, line, shape, next);

    private static bool IsFull(int width, in TextLine line, in LineShape shape, ReadOnlySpan<char> next) =>
        line.Indent + shape.Width + 1 + FirstWordWidth(next) > width;

    private static int FirstWordWidth(ReadOnlySpan<char> next)
    {
        int length = 0;
        while (length < next.Length && !InvisibleCharacters.IsBlank(next[length]) && next[length] is < '\u2E80' or > '\uFF60')
        {
            // A word may be broken at its hyphens too.
            if (next[length++] == '-')
            {
                break;
            }
        }

        return Math.Max(1, length);
    }

    // The width nearly no line exceeds: the longest line but the longest hundredth (addresses stick out).
    private static int FindWidth(List<TextLine> lines, LineShape[] shapes)
    {
        Span<int> counts = stackalloc int[MaximumWidth + 2];
        for (int i = 0; i < lines.Count; i++)
        {
            counts[Math.Min(MaximumWidth + 1, lines[i].Indent + shapes[i].Width)]++;
        }

        int allowed = lines.Count / 50;
        int width = MaximumWidth + 1;
        int above = 0;
        while (width > 0 && above + counts[width] <= allowed)
        {
            above += counts[width--];
        }

        return width is >= MinimumWidth and <= MaximumWidth ? width : 0;
    }
}
