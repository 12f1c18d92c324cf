namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Code that nothing marks but its looks: lines full of code's signs, and the indented lines among them.</summary>
internal sealed class CodeForm : IDumpForm
{
    private const int MinimumIndent = 4;
    private const int MostScriptLines = 1_000;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int telling = 0;
        int taken = ScriptLines(dump, line);
        if (taken > 0)
        {
            drafts.Add(CodeText.Make(dump, line, line + taken));
            return taken;
        }

        int end = dump.References.FirstLine;
        while (line + taken < end && MayBe(dump, line + taken, taken > 0, out bool isTelling))
        {
            taken++;
            telling += isTelling ? 1 : 0;
        }

        // One telling line may be a formula or a quoted command; two in one run are code. Indented lines at its end stay with it.
        if (telling < 2)
        {
            return 0;
        }

        drafts.Add(CodeText.Make(dump, line, line + taken));
        return taken;
    }

    // Scripts and settings, few of whose lines need signs: what stands together below "#!/", or, with a telling or an indented line among them, below a comment that a blank line sets off. 0 for none.
    private static int ScriptLines(DumpText dump, int line)
    {
        bool isSetOff = line == 0 || dump.Lines[line].BlankBefore > 0;
        bool isScript = dump.Line(line).StartsWith("#!/", StringComparison.Ordinal);
        if (!isScript && !(isSetOff && HashHeading.IsComment(dump, line)))
        {
            return 0;
        }

        bool isTold = isScript || dump.Lines[line].Indent > dump.BaseIndent;
        int taken = 1;
        int end = Math.Min(dump.References.FirstLine, line + MostScriptLines);
        for (; line + taken < end && dump.Lines[line + taken].BlankBefore == 0; taken++)
        {
            int at = line + taken;
            bool isTelling = IsTelling(dump.Line(at), dump.Shapes[at]);
            isTold |= isTelling || dump.Lines[at].Indent > dump.Lines[line].Indent;
            if (dump.Shapes[at].Words > LineShape.ProseWords && !HashHeading.IsComment(dump, at) && !isTelling)
            {
                return 0;
            }
        }

        return isTold && taken > 1 ? taken : 0;
    }

    // A run opens with a telling line or a comment, and goes on over those and indented ones.
    private static bool MayBe(DumpText dump, int line, bool isInside, out bool isTelling)
    {
        isTelling = IsTelling(dump.Line(line), dump.Shapes[line]);
        bool isIndented = isInside && dump.Lines[line].Indent >= dump.BaseIndent + (dump.Wrap.Width > 0 ? MinimumIndent : 1)
            && dump.Shapes[line].InnerSentenceEnds == 0;
        return (isTelling || isIndented || HashHeading.IsComment(dump, line)) && (!isInside || dump.Lines[line].BlankBefore <= 1);
    }

    /// <summary>Whether a line looks like code by itself.</summary>
    public static bool IsTelling(ReadOnlySpan<char> text, in LineShape shape)
    {
        char last = text[^1];
        bool closesStatement = last is '{' or '}' || (last == ';' && (shape.CodeSymbols > 1 || text.Contains('(')));
        bool isDense = shape.CodeSymbols >= 3 && shape.CodeSymbols * 8 >= shape.Length && shape.Ideographs == 0;
        bool isComment = text.StartsWith("//", StringComparison.Ordinal) || text.StartsWith("/*", StringComparison.Ordinal);
        bool isPrompt = text.Length > 3 && text.StartsWith("$ ", StringComparison.Ordinal) && char.IsAsciiLetterLower(text[2]);
        return closesStatement || isDense || isComment || isPrompt;
    }
}
