namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Rules across the page: lines of dashes, asterisks, underscores, box drawing. They say nothing and are passed over.</summary>
internal sealed class RuleForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        LineShape shape = dump.Shapes[line];
        if (shape.Letters > 0 || shape.Digits > 0 || shape.Length < 3)
        {
            return 0;
        }

        ReadOnlySpan<char> text = dump.Line(line);
        foreach (char c in text)
        {
            if (c is not ('-' or '=' or '_' or '*' or '~' or '+' or '|' or ' ' or (>= '\u2500' and <= '\u257F') or '—' or '–' or '―'))
            {
                return 0;
            }
        }

        return 1;
    }
}
