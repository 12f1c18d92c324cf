namespace Ingest.Parsing.PlainText.Forms;

/// <summary>
/// Code that is set off from the text by its indent, as in mails and in files that are Markdown without saying so: lines four columns deeper than the text,
/// most of them with signs of code, none of them a sentence or an item. Browsers indent quotations and lists as deep, so the indent alone proves nothing.
/// </summary>
internal sealed class IndentedCodeForm : IDumpForm
{
    private const int MinimumIndent = 4;
    private const int MaximumWords = 12;
    private const int MaximumLines = 2_000;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (!IsSetOff(dump, line))
        {
            return 0;
        }

        int telling = 0;
        int comments = 0;
        int taken = 0;
        int last = Math.Min(dump.References.FirstLine, line + MaximumLines);
        while (line + taken < last && IsIndented(dump, line + taken) && (taken == 0 || dump.Lines[line + taken].BlankBefore <= CodeText.MaximumBlankLines))
        {
            bool isComment = IsComment(dump.Line(line + taken));
            if (!isComment && IsOther(dump, line + taken))
            {
                return 0;
            }

            comments += isComment ? 1 : 0;
            telling += !isComment && IsTelling(dump, line + taken) ? 1 : 0;
            taken++;
        }

        bool isCode = taken == 1 ? CodeForm.IsTelling(dump.Line(line), dump.Shapes[line]) : telling > 0 && telling * 2 >= taken - comments;
        if (!isCode)
        {
            return 0;
        }

        drafts.Add(CodeText.Make(dump, line, line + taken));
        return taken;
    }

    // Below a blank line and a line of text, which is not indented itself.
    private static bool IsSetOff(DumpText dump, int line) =>
        line > 0 && IsIndented(dump, line) && dump.Lines[line].BlankBefore > 0 && !IsIndented(dump, line - 1);

    private static bool IsIndented(DumpText dump, int line) =>
        dump.Lines[line].Quotes == 0 && dump.Lines[line].Indent >= dump.BaseIndent + MinimumIndent;

    // A sentence, an item, or what a browser writes for an image or a field.
    private static bool IsOther(DumpText dump, int line) =>
        dump.MarkerOf(line).Kind != MarkerKind.None || dump.Line(line)[0] == '[' || dump.Shapes[line].Words > MaximumWords || dump.Shapes[line].InnerSentenceEnds > 0
        || (dump.Shapes[line].Ending is LineEnding.Sentence or LineEnding.Question && dump.Shapes[line].CodeSymbols == 0);

    // What code is told by anywhere; and, since the indent speaks for it, a call or an assignment.
    private static bool IsTelling(DumpText dump, int line)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        int bracket = text.IndexOf('(');
        bool isCall = bracket > 1 && char.IsAsciiLetter(text[bracket - 1]) && text[bracket..].Contains(')') && !text[bracket..].StartsWith("(s)", StringComparison.Ordinal);
        return isCall || text.Contains(" = ", StringComparison.Ordinal) || CodeForm.IsTelling(text, dump.Shapes[line]);
    }

    // Says neither that it is code nor that it is none.
    private static bool IsComment(ReadOnlySpan<char> text) => text.StartsWith("# ", StringComparison.Ordinal) || text.StartsWith("-- ", StringComparison.Ordinal);
}
