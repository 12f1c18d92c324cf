namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Rules across the page: lines of dashes, asterisks, underscores, box drawing. They say nothing and are passed over.</summary>
internal sealed class RuleForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts) => IsRule(dump, line) ? 1 : 0;

    /// <summary>Whether a line is one.</summary>
    public static bool IsRule(DumpText dump, int line)
    {
        LineShape shape = dump.Shapes[line];
        if (shape.Letters > 0 || shape.Digits > 0 || shape.Length < 3)
        {
            return false;
        }

        foreach (char c in dump.Line(line))
        {
            if (c is not ('-' or '=' or '_' or '*' or '~' or '+' or '|' or ' ' or (>= '\u2500' and <= '\u257F') or '—' or '–' or '―'))
            {
                return false;
            }
        }

        return true;
    }
}
