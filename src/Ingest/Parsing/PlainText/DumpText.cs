using System.Runtime.InteropServices;
using Ingest.Parsing.PlainText.RunOn;
using Ingest.Sources;

namespace Ingest.Parsing.PlainText;

/// <summary>A dump as its forms see it: lines with their shapes, and how it is laid out as a whole.</summary>
internal sealed class DumpText : IDisposable
{
    private DumpText(string text, List<TextLine> lines)
    {
        Text = text;
        Lines = lines;
        References = ReferenceList.Find(text, lines);
        Links = LinkAddresses.Find(text, lines);
        IsFromBrowser = References.Highest > 0 || BrowserMarks.AreTelling(text, lines);
        Shapes = ScratchArrays.Rent<LineShape>(lines.Count);
        Measure();

        // In this order: each asks for what was found before it. Addresses are as long as they are.
        ReadOnlySpan<TextLine> body = CollectionsMarshal.AsSpan(lines)[..References.FirstLine];
        BaseIndent = FindBaseIndent(body);
        Wrap = HardWrap.Measure(this, body);
        MeasureMarked(body.Length);
        Elements = Wrap.Width > 0 ? default : ElementBreaks.Find(this, body.Length);
        Outdents = Outdents.Find(this, body.Length);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Its lines that are not blank.</summary>
    public List<TextLine> Lines { get; }

    /// <summary>Whether there are more than were read.</summary>
    public bool IsCut { get; private init; }

    /// <summary>Whether lines were parted into which blocks had been run together.</summary>
    public bool HasPartedLines { get; private init; }

    /// <summary>Their shapes; the array is rented, and may be longer.</summary>
    public LineShape[] Shapes { get; }

    /// <summary>Hard wrapping.</summary>
    public HardWrap Wrap { get; }

    /// <summary>Lines broken at elements; not where the text is wrapped.</summary>
    public ElementBreaks Elements { get; }

    /// <summary>Columns most lines are indented by: 3 in lynx dumps, 0 in most others.</summary>
    public int BaseIndent { get; }

    /// <summary>Headings further left than the text.</summary>
    public Outdents Outdents { get; }

    /// <summary>Whether marks of links, fields or frames prove that a browser of text wrote it.</summary>
    public bool IsFromBrowser { get; }

    /// <summary>The numbered link list of a browser's dump.</summary>
    public ReferenceList References { get; }

    /// <summary>The addresses that stand behind links.</summary>
    public LinkAddresses Links { get; }

    /// <summary>Reads and measures.</summary>
    public static DumpText Read(string text, int maximumLines, CancellationToken cancellationToken)
    {
        text = TerminalCodes.Blank(text);
        List<TextLine> written = LineReader.Read(text, maximumLines, out bool isCut, cancellationToken);
        List<TextLine> lines = RunOnLines.Part(text, SeparatedLines.Part(text, written, maximumLines), maximumLines, cancellationToken);
        return new(text, lines) { IsCut = isCut, HasPartedLines = lines.Count > written.Count };
    }

    /// <summary>The characters of a line.</summary>
    public ReadOnlySpan<char> Line(int index) => Lines[index].In(Text);

    /// <summary>The marker of a line; see <see cref="ListMarker"/>.</summary>
    public ListMarker MarkerOf(int line) => ListMarker.Read(Line(line), Lines[line].Indent - BaseIndent);

    /// <summary>A text of the page without what flattening it added or left: marks of links, fields of forms, links to a heading or its source.</summary>
    public string WithoutMarks(string text)
    {
        string unmarked = EditMarks.Trim(WithoutLinks(text));
        return Wrap.Width > 0 ? BrowserMarks.Remove(unmarked, IsFromBrowser) : unmarked;
    }

    /// <summary>A text of the page without the numbers and addresses of its links.</summary>
    public string WithoutLinks(string text) => Links.Remove(References.RemoveMarks(text));

    /// <summary>The same of a line.</summary>
    public string WithoutLinks(ReadOnlySpan<char> line) => Links.Remove(References.RemoveMarks(line));

    /// <summary>Gives the shapes back.</summary>
    public void Dispose() => ScratchArrays.Return(Shapes);

    private void Measure()
    {
        bool mayHaveLinks = References.Highest > 0 || Links.ArePresent;
        for (int i = 0; i < Lines.Count; i++)
        {
            ReadOnlySpan<char> line = Line(i);
            Shapes[i] = LineShape.Measure(line);
            if (mayHaveLinks && line.Contains('['))
            {
                MeasureAnew(i, WithoutLinks(line));
            }
        }
    }

    // Where the text is wrapped, a browser may have written fields, frames and images into it, too.
    private void MeasureMarked(int count)
    {
        for (int i = 0; i < count && Wrap.Width > 0; i++)
        {
            ReadOnlySpan<char> line = Line(i);
            if (line.Contains('[') || line.Contains("____", StringComparison.Ordinal))
            {
                string marked = WithoutLinks(line);
                string unmarked = BrowserMarks.Remove(marked, IsFromBrowser);
                if (!ReferenceEquals(unmarked, marked))
                {
                    MeasureAnew(i, unmarked);
                }
            }
        }
    }

    // Numbers of links, fields and images are neither code nor words, yet the text was wrapped with them.
    private void MeasureAnew(int line, string unmarked) =>
        Shapes[line] = LineShape.Measure(unmarked) with { Length = Shapes[line].Length, Width = Shapes[line].Width };

    private static int FindBaseIndent(ReadOnlySpan<TextLine> lines)
    {
        Span<int> counts = stackalloc int[17];
        foreach (TextLine line in lines)
        {
            counts[Math.Min(16, line.Indent)] += Math.Min(line.Length, 100);
        }

        int best = 0;
        for (int i = 1; i < counts.Length - 1; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return best;
    }
}
