using System.Text;

namespace Ingest.Parsing.PlainText;

/// <summary>Joins the lines of one paragraph or item.</summary>
internal static class Paragraph
{
    private const int MinimumHang = 2;
    private const int MinimumHangWords = 4;

    /// <summary>The line after the paragraph that begins at a line.</summary>
    public static int FindEnd(DumpText dump, int line)
    {
        int next = line + 1;
        while (next < dump.References.FirstLine && GoesOn(dump, next - 1, next))
        {
            next++;
        }

        return next;
    }

    /// <summary>The line after the item that begins at a line: lines below at <paramref name="hangingIndent"/> or deeper belong to it.</summary>
    public static int FindItemEnd(DumpText dump, int line, int hangingIndent)
    {
        int next = line + 1;
        while (next < dump.References.FirstLine && (GoesOn(dump, next - 1, next) || Hangs(dump, next, hangingIndent)))
        {
            next++;
        }

        return next;
    }

    /// <summary>The draft of lines joined.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="first">First line.</param>
    /// <param name="end">Line after the last.</param>
    /// <param name="skip">Characters of a marker to leave out of the first line.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="marker">The first line's marker.</param>
    public static Draft Make(DumpText dump, int first, int end, int skip, BlockKind kind, ListMarker marker)
    {
        LineShape shape = dump.Shapes[first];
        for (int i = first + 1; i < end; i++)
        {
            shape = LineShape.Join(shape, dump.Shapes[i]);
        }

        string text = end == first + 1 ? InvisibleCharacters.Collapse(dump.Line(first)[skip..]) : Join(dump, first, end, skip);
        string unmarked = dump.WithoutMarks(text);
        return new()
        {
            Kind = dump.Wrap.Width > 0 && BrowserMarks.IsImage(unmarked) ? BlockKind.Image : kind,
            Text = unmarked,
            Start = dump.Lines[first].Start,
            End = dump.Lines[end - 1].End,
            Shape = ReferenceEquals(text, unmarked) ? shape : LineShape.Measure(unmarked),
            Marker = marker,
            Indent = dump.Lines[first].Indent,
            BlankBefore = dump.Lines[first].BlankBefore,
        };
    }

    private static bool GoesOn(DumpText dump, int line, int next)
    {
        if (dump.Lines[next].BlankBefore > 0)
        {
            return false;
        }

        if (HangsInSentence(dump, line, next) || dump.Elements.GoesOn(dump, line, next))
        {
            return true;
        }

        if (dump.Wrap.Width == 0)
        {
            return false;
        }

        ReadOnlySpan<char> text = dump.Line(next);
        bool isBegun = text[0] is '|' or '#' or '`' || text.StartsWith("**", StringComparison.Ordinal) || dump.MarkerOf(next).Kind == MarkerKind.Bullet || dump.Shapes[next].Tabs > 0;
        return !isBegun && dump.Wrap.GoesOn(dump, line, next);
    }

    // Source code keeps its line breaks where a scraper takes its text as it stands; continuation lines are indented, and go on in small letters.
    private static bool HangsInSentence(DumpText dump, int line, int next) =>
        dump.Lines[next].Indent >= dump.Lines[line].Indent
        && dump.Lines[next].Indent >= dump.BaseIndent + MinimumHang
        && dump.Shapes[next].Start == LineStart.Small
        && dump.Shapes[line].Ending is LineEnding.Open or LineEnding.Comma or LineEnding.Hyphen
        && dump.Shapes[line].Words >= MinimumHangWords
        && dump.Shapes[next].CodeSymbols == 0;

    private static bool Hangs(DumpText dump, int next, int hangingIndent) =>
        dump.Wrap.Width > 0
        && dump.Lines[next].BlankBefore == 0
        && dump.Lines[next].Indent >= hangingIndent
        && dump.MarkerOf(next).Kind == MarkerKind.None;

    private static string Join(DumpText dump, int first, int end, int skip)
    {
        var joined = new StringBuilder();
        bool isQuote = skip > 0 && dump.Line(first)[0] == '>';
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> line = dump.Line(i)[(i == first ? skip : 0)..];
            line = isQuote && i > first ? line.TrimStart("> ") : line;
            string text = InvisibleCharacters.Collapse(line);
            bool isClosing = dump.Elements.ArePresent && ElementBreaks.Closes(line);
            AppendJoint(joined, isClosing, text, i > first ? dump.Shapes[i - 1].Ending : LineEnding.Open, dump.Wrap.DividesWords, dump.Shapes[i].Start);
            joined.Append(text);
        }

        return joined.ToString();
    }

    // Between two lines goes a space, except after a hyphen, before a closing sign and between letters of scripts without spaces.
    private static void AppendJoint(StringBuilder joined, bool isClosing, string next, LineEnding ending, bool dividesWords, LineStart nextStart)
    {
        if (joined.Length == 0 || next.Length == 0 || isClosing)
        {
            return;
        }

        if (ending == LineEnding.Hyphen)
        {
            joined.Length -= dividesWords && nextStart == LineStart.Small && joined[^1] == '-' ? 1 : 0;
        }
        else if (!LineWords.IsSpaceless(joined[^1]) || !LineWords.IsSpaceless(next[0]))
        {
            joined.Append(' ');
        }
    }
}
