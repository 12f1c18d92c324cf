using Ingest.Sources;

namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Joins the lines of one paragraph or item.</summary>
internal static class Paragraph
{
    private const int MinimumHang = 2;
    private const int MinimumHangWords = 4;

    /// <summary>Lines of an item at most: what is looked through and then turns out to be no item must not be looked through from every line of it.</summary>
    private const int MaximumItemLines = 1_000;

    /// <summary>The line after the paragraph that begins at a line.</summary>
    public static int FindEnd(DumpText dump, int line)
    {
        int next = line + 1;
        while (next < dump.References.FirstLine && (GoesOn(dump, next - 1, next) || GoesOnAtDash(dump, line, next)))
        {
            next++;
        }

        return next;
    }

    /// <summary>The line after the item that begins at a line: lines below at <paramref name="hangingIndent"/> or deeper belong to it.</summary>
    public static int FindItemEnd(DumpText dump, int line, int hangingIndent)
    {
        int next = line + 1;
        int last = Math.Min(dump.References.FirstLine, line + MaximumItemLines);
        while (next < last && (GoesOn(dump, next - 1, next) || Hangs(dump, next, hangingIndent)))
        {
            next++;
        }

        return next;
    }

    /// <summary>The draft of lines joined.</summary>
    /// <param name="dump">The dump.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="marker">The first line's marker.</param>
    /// <param name="skip">Characters of the marker to leave out of the first line.</param>
    public static Draft Make(DumpText dump, Range lines, BlockKind kind, ListMarker marker = default, int skip = 0)
    {
        (int first, int end) = (lines.Start.Value, lines.End.Value);
        LineShape shape = dump.Shapes[first];
        for (int i = first + 1; i < end; i++)
        {
            shape = LineShape.Join(shape, dump.Shapes[i]);
        }

        string text = end == first + 1 ? InvisibleCharacters.Collapse(dump.Line(first)[skip..]) : Join(dump, first, end, skip);
        string unmarked = dump.WithoutMarks(text);
        return new()
        {
            Kind = IsImage(dump, text, unmarked) ? BlockKind.Image : kind,
            Text = unmarked,
            Start = dump.Lines[first].Start,
            End = dump.Lines[end - 1].End,
            Shape = ReferenceEquals(text, unmarked) ? shape : LineShape.Measure(unmarked),
            Marker = marker,
            Indent = dump.Lines[first].Indent,
            BlankBefore = dump.Lines[first].BlankBefore,
            IsCentred = dump.Outdents.AreCentred(dump, lines),
        };
    }

    private static bool IsImage(DumpText dump, string text, string unmarked) => dump.Links.AreOfImage(text) || (dump.Wrap.Width > 0 && BrowserMarks.IsPlaceholder(unmarked));

    // A line of a paragraph was so full that not even a dash had room on it: what looks like the bullet of an item is in its sentence.
    private static bool GoesOnAtDash(DumpText dump, int first, int next) =>
        dump.Line(next) is ['—' or '–', ' ', var letter, ..] && char.IsLower(letter)
        && dump.MarkerOf(first).Kind == MarkerKind.None
        && dump.Lines[next].Quotes == dump.Lines[next - 1].Quotes
        && dump.Shapes[next - 1].Ending is LineEnding.Open or LineEnding.Comma
        && !BeginsAlike(dump, next, next + 1) && !BeginsAlike(dump, next, next + 2)
        && dump.Wrap.GoesOn(dump, next - 1, next);

    private static bool BeginsAlike(DumpText dump, int line, int other) => other < dump.Lines.Count && dump.Line(other) is [var first, ' ', ..] && first == dump.Line(line)[0];

    private static bool GoesOn(DumpText dump, int line, int next)
    {
        if (dump.Lines[next].BlankBefore > 0 || dump.Lines[next].Quotes != dump.Lines[line].Quotes)
        {
            return false;
        }

        if (HashHeading.IsComment(dump, line) || HashHeading.IsComment(dump, next) || RuleForm.IsRule(dump, next))
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
        && dump.Shapes[next].CodeSymbols == 0
        && dump.MarkerOf(next).Kind != MarkerKind.Bullet;

    private static bool Hangs(DumpText dump, int next, int hangingIndent) =>
        dump.Wrap.Width > 0
        && dump.Lines[next].BlankBefore == 0
        && dump.Lines[next].Quotes == dump.Lines[next - 1].Quotes
        && dump.Lines[next].Indent >= hangingIndent
        && dump.MarkerOf(next).Kind == MarkerKind.None;

    private static string Join(DumpText dump, int first, int end, int skip)
    {
        int most = dump.Lines[first].Length - skip;
        for (int i = first + 1; i < end; i++)
        {
            most += 1 + dump.Lines[i].Length;
        }

        char[] joined = ScratchArrays.Rent<char>(most + 1);
        int length = 0;
        for (int i = first; i < end; i++)
        {
            // Each line is written where it stands behind a space, and moved if none belongs there.
            int start = length + 1;
            int added = InvisibleCharacters.Collapse(dump.Line(i)[(i == first ? skip : 0)..], joined.AsSpan(start));
            int joint = length > 0 && added > 0 ? JointOf(dump, i, joined[length - 1], joined[start]) : 0;
            if (joint > 0)
            {
                joined[length] = ' ';
            }

            joined.AsSpan(start, added).CopyTo(joined.AsSpan(length + joint));
            length += joint + added;
        }

        string text = new(joined, 0, length);
        ScratchArrays.Return(joined);
        return text;
    }

    // Characters between two lines: a space, except after a hyphen, before a closing sign and between letters of scripts without spaces; −1 where the hyphen itself goes.
    private static int JointOf(DumpText dump, int line, char last, char next)
    {
        if (dump.Elements.ArePresent && ElementBreaks.Closes(dump.Line(line)))
        {
            return 0;
        }

        return dump.Shapes[line - 1].Ending == LineEnding.Hyphen ? dump.Wrap.DividesWords && dump.Shapes[line].Start == LineStart.Small && last == '-' ? -1 : 0
            : LineWords.IsSpaceless(last) && LineWords.IsSpaceless(next) ? 0
            : 1;
    }
}
