namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// Tells <c># Text</c> that heads a text from a comment in code, and from a command of the superuser. Two signs or more hardly occur but as headings: of
/// the 501 lines with such signs in the labelled dumps nearly all that have one are comments.
/// </summary>
internal static class HashHeading
{
    // A Markdown heading is indented by three columns at most.
    private const int MostIndent = 3;
    private const int MostSigns = 6;
    private const int SentenceWords = 4;

    /// <summary>The level of a heading; 0 for other lines.</summary>
    public static int LevelOf(DumpText dump, int line)
    {
        int signs = SignsBefore(dump.Line(line));
        bool mayBe = signs > 0 && dump.Line(line).Length <= HeadingLength.Maximum && dump.Lines[line].Indent <= dump.BaseIndent + MostIndent;
        return !mayBe || (signs == 1 && IsCommentOrCommand(dump, line)) ? 0 : signs;
    }

    /// <summary>Whether a line is a comment as shells and many other languages have it: no heading, nor an item, which lynx marks so deep within lists.</summary>
    public static bool IsComment(DumpText dump, int line) =>
        IsOneSign(dump.Line(line)) && LevelOf(dump, line) == 0 && dump.MarkerOf(line).Kind == MarkerKind.None;

    /// <summary>Whether a text begins with one sign and a space.</summary>
    public static bool IsOneSign(ReadOnlySpan<char> text) => SignsBefore(text) == 1;

    private static int SignsBefore(ReadOnlySpan<char> text)
    {
        int signs = text.IndexOfAnyExcept('#');
        return signs is >= 1 and <= MostSigns && signs + 1 < text.Length && text[signs] == ' ' ? signs : 0;
    }

    private static bool IsCommentOrCommand(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line)[2..].TrimStart();
        var shape = LineShape.Measure(text);
        bool touchesNext = line + 1 < dump.References.FirstLine && dump.Lines[line + 1].BlankBefore == 0;
        bool touchesLast = line > 0 && dump.Lines[line].BlankBefore == 0;
        bool isAlone = !touchesLast && !touchesNext;
        bool isOfLetters = text.Length == shape.Letters + text.Count(' ');
        bool isSmall = shape.Start == LineStart.Small && !(isAlone && isOfLetters);
        bool isBelowScript = line > 0 && dump.Line(line - 1).StartsWith("#!", StringComparison.Ordinal);
        bool isBelowCode = touchesLast && !IsText(dump, line - 1);
        bool explainsNext = touchesNext && (shape.Ending == LineEnding.Sentence || !IsText(dump, line + 1));
        return isSmall || CodeForm.IsTelling(text, shape) || isBelowScript || isBelowCode || explainsNext;
    }

    // What may stand right above or below a heading: prose, a line or an item without signs of code, another heading of a lower rank.
    private static bool IsText(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        LineShape shape = dump.Shapes[line];
        bool isMarked = SignsBefore(text) > 1 || dump.MarkerOf(line).Kind != MarkerKind.None || text.StartsWith("```", StringComparison.Ordinal) || text.Contains("](", StringComparison.Ordinal);
        bool isPlain = shape.CodeSymbols == 0 && shape.Letters > 0 && shape.Start is LineStart.Capital or LineStart.Caseless or LineStart.Digit;
        bool isSentence = shape.Start == LineStart.Capital && shape.Ending == LineEnding.Sentence && shape.Words >= SentenceWords;
        return !IsOneSign(text) && (isMarked || (!CodeForm.IsTelling(text, shape) && (isPlain || isSentence || shape.Words >= LineShape.ProseWords)));
    }
}
