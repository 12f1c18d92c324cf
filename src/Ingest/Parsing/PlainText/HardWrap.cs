namespace Ingest.Parsing.PlainText;

/// <summary>
/// Whether and where a dump breaks its lines. A wrapped line is one whose neighbour's first word would not have fitted any more:
/// true of nearly every line inside a wrapped paragraph, and of few lines elsewhere.
/// </summary>
/// <param name="Width">Columns the text was wrapped at; 0 when it was not.</param>
/// <param name="BreaksAtHyphens">Whether the wrapping broke words at hyphens that were there.</param>
/// <param name="DividesWords">Whether the wrapping divided words by hyphens, rather than breaking at hyphens that were there.</param>
/// <param name="JoinsSentences">Whether a line that breaks off in a sentence goes on though a word more had fitted: where other such lines prove the wrap, or a hand wrapped the text.</param>
internal readonly record struct HardWrap(int Width, bool BreaksAtHyphens, bool DividesWords, bool JoinsSentences)
{
    // Terminals and mail wrap at 60 to 80, editors at up to 120; wider lines are paragraphs.
    public const int MinimumWidth = 40;
    public const int MaximumWidth = 132;

    /// <summary>Measures a dump.</summary>
    public static HardWrap Measure(DumpText dump, ReadOnlySpan<TextLine> lines) =>
        BrokenLines.Collect(dump, lines) is { IsWrapped: true } broken
            ? new(broken.Width, broken.BreaksAtHyphens, broken.DividesWords, JoinsSentences: true)
            : MeasureAll(dump.Text, lines, dump.Shapes);

    private static HardWrap MeasureAll(string text, ReadOnlySpan<TextLine> lines, ReadOnlySpan<LineShape> shapes)
    {
        int width = FindWidth(lines, shapes);
        if (width == 0)
        {
            return default;
        }

        var evidence = default(WrapEvidence);
        for (int i = 0; i < lines.Length; i++)
        {
            int columns = lines[i].Indent + shapes[i].Width;
            if (IsOverlong(width, columns, lines[i].In(text)))
            {
                evidence.AddOverlong();
            }
            else if (columns * 2 > width && i + 1 < lines.Length && lines[i + 1].BlankBefore == 0)
            {
                evidence.Add(shapes[i], shapes[i + 1], IsFull(width, columns, lines[i + 1].In(text), breaksAtHyphens: true));
            }
        }

        return evidence.IsWrapped ? new(width, BreaksAtHyphens: true, evidence.DividesWords, JoinsSentences: evidence.IsUneven) : default;
    }

    /// <summary>Whether <paramref name="next"/> goes on with the paragraph of the line before it.</summary>
    public bool GoesOn(DumpText dump, int line, int next)
    {
        int columns = dump.Lines[line].Indent + dump.Shapes[line].Width;
        return Width > 0
            && dump.Lines[next].BlankBefore == 0
            && (IsFull(Width, columns, dump.Line(next), BreaksAtHyphens) || IsNearlyFull(columns, dump.Shapes[line], dump.Shapes[next]))
            && !IsOverlong(Width, columns, dump.Line(line))
            && !StartsAnew(dump.Shapes[line], dump.Shapes[next]);
    }

    private bool IsNearlyFull(int columns, in LineShape line, in LineShape next) =>
        JoinsSentences && columns * 3 >= Width * 2 && WrapEvidence.Breaks(line, next);

    // The last line of a paragraph may happen to be full. A short line below it that ends no sentence is then a heading: the tail of a
    // paragraph would end one.
    private bool StartsAnew(in LineShape line, in LineShape next) =>
        line.Ending is LineEnding.Sentence or LineEnding.Question or LineEnding.Colon
        && next.Ending == LineEnding.Open
        && next.Start != LineStart.Small
        && next.Width * 3 < Width * 2;

    /// <summary>Whether the first word of the next line would not have fitted on a line of so many columns.</summary>
    public static bool IsFull(int width, int columns, ReadOnlySpan<char> next, bool breaksAtHyphens) => columns + 1 + WordWidth.First(next, breaksAtHyphens) > width;

    // What a wrapper lets stick out is one word it cannot divide.
    private static bool IsOverlong(int width, int columns, ReadOnlySpan<char> line) =>
        columns > width && columns - WordWidth.Last(line) > width;

    // The width nearly no line exceeds: the longest line but the longest fiftieth (addresses stick out; there are more of them among lines wrapped by hand).
    private static int FindWidth(ReadOnlySpan<TextLine> lines, ReadOnlySpan<LineShape> shapes)
    {
        Span<int> counts = stackalloc int[MaximumWidth + 2];
        for (int i = 0; i < lines.Length; i++)
        {
            counts[Math.Min(MaximumWidth + 1, lines[i].Indent + shapes[i].Width)]++;
        }

        int width = WidthOf(counts, lines.Length / 50);
        return width is >= MinimumWidth and <= MaximumWidth ? width : 0;
    }

    /// <summary>The width that at most <paramref name="allowed"/> lines exceed.</summary>
    /// <param name="counts">Lines by their columns; those of more than <see cref="MaximumWidth"/> in the last place.</param>
    /// <param name="allowed">How many may be longer.</param>
    public static int WidthOf(ReadOnlySpan<int> counts, int allowed)
    {
        int width = MaximumWidth + 1;
        int above = 0;
        while (width > 0 && above + counts[width] <= allowed)
        {
            above += counts[width--];
        }

        return width;
    }
}
