namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Code between lines of three backticks or tildes.</summary>
internal sealed class FencedCodeForm : IDumpForm
{
    // A fence that nothing closes within this many lines is none; what was searched once is not searched again.
    private const int MaximumLines = 2_000;
    private int _noBackticksBefore;
    private int _noTildesBefore;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        ReadOnlySpan<char> opening = dump.Line(line);
        if (!IsFence(opening))
        {
            return 0;
        }

        char mark = opening[0];
        ref int noCloseBefore = ref mark == '`' ? ref _noBackticksBefore : ref _noTildesBefore;
        int last = Math.Min(dump.References.FirstLine, line + MaximumLines);
        for (int i = Math.Max(line + 1, noCloseBefore); i < last; i++)
        {
            ReadOnlySpan<char> closing = dump.Line(i);
            if (closing[0] == mark && IsFence(closing) && closing.Trim(mark).IsEmpty)
            {
                drafts.Add(Make(dump, line, i, opening.TrimStart(mark).Trim()));
                return i - line + 1;
            }
        }

        noCloseBefore = Math.Max(noCloseBefore, last);
        return 0;
    }

    private static Draft Make(DumpText dump, int open, int close, ReadOnlySpan<char> language) => new()
    {
        Kind = BlockKind.Code,
        Text = close == open + 1 ? "" : CodeText.Of(dump, open + 1, close),
        Start = dump.Lines[open].Start,
        End = dump.Lines[close].End,
        CodeLanguage = language.IsEmpty || language.Contains(' ') ? null : language.ToString(),
    };

    private static bool IsFence(ReadOnlySpan<char> line) =>
        line.Length >= 3 && (line[0] is '`' or '~') && line[1] == line[0] && line[2] == line[0] && line.TrimStart(line[0]).IndexOf('`') < 0;
}
