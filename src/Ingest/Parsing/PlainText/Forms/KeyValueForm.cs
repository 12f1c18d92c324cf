namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Runs of <c>Key: value</c> lines, such as data sheets and recipes have: a term and its description each.</summary>
internal sealed class KeyValueForm : IDumpForm
{
    private const int MinimumLines = 3;
    private const int MaximumKeyCharacters = 40;
    private const int MaximumCharacters = 120;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int taken = 0;
        int end = dump.References.FirstLine;
        while (line + taken < end && (taken == 0 || dump.Lines[line + taken].BlankBefore <= 1) && FindColon(dump, line + taken) > 0)
        {
            taken++;
        }

        if (taken < MinimumLines)
        {
            return 0;
        }

        int group = drafts.OpenGroup();
        for (int i = line; i < line + taken; i++)
        {
            int colon = FindColon(dump, i);
            drafts.Add(Part(dump, i, BlockKind.DefinitionTerm, 0, colon, group));
            drafts.Add(Part(dump, i, BlockKind.DefinitionDescription, colon + 1, dump.Lines[i].Length, group));
        }

        return taken;
    }

    private static int FindColon(DumpText dump, int line)
    {
        LineShape shape = dump.Shapes[line];
        ReadOnlySpan<char> text = dump.Line(line);
        if (shape.Length > MaximumCharacters || shape.Start is LineStart.Digit or LineStart.Symbol or LineStart.Small || shape.InnerSentenceEnds > 0)
        {
            return 0;
        }

        int colon = text[..Math.Min(text.Length, MaximumKeyCharacters)].IndexOfAny(':', '：');
        bool isFollowed = colon > 0 && colon + 1 < text.Length && (text[colon] == '：' || InvisibleCharacters.IsBlank(text[colon + 1]));
        return isFollowed ? colon : 0;
    }

    private static string JointAt(ReadOnlySpan<char> line, int colon) => line[colon] == ':' ? ": " : colon + 1 < line.Length && line[colon + 1] == ' ' ? "： " : "：";

    private static Draft Part(DumpText dump, int line, BlockKind kind, int from, int to, int group)
    {
        TextLine at = dump.Lines[line];
        ReadOnlySpan<char> text = dump.Line(line)[from..to];
        return new()
        {
            Kind = kind,
            Text = dump.WithoutMarks(InvisibleCharacters.Collapse(text)),
            Start = at.Start + from,
            End = at.Start + to,
            Shape = LineShape.Measure(text),
            BlankBefore = from == 0 ? at.BlankBefore : 0,
            Group = group,
            Joint = kind == BlockKind.DefinitionTerm ? JointAt(dump.Line(line), to) : null,
        };
    }
}
