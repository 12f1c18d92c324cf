namespace Ingest.Parsing.PlainText;

/// <summary>Everything else: running text, hard-wrapped lines joined; <c>&gt;</c> before every line makes it a quotation.</summary>
internal sealed class ParagraphForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        ReadOnlySpan<char> text = dump.Line(line);
        int quoteMark = QuoteMarkLength(text);
        int end = Paragraph.FindEnd(dump, line);
        ListMarker marker = dump.MarkerOf(line);
        Draft draft = Paragraph.Make(dump, line, end, quoteMark, quoteMark > 0 ? BlockKind.Quote : BlockKind.Paragraph, marker);
        if (quoteMark > 0)
        {
            draft.Group = drafts.Last is { Kind: BlockKind.Quote } ? drafts.Last.Group : drafts.OpenGroup();
        }

        drafts.Add(draft);
        return end - line;
    }

    private static int QuoteMarkLength(ReadOnlySpan<char> text) => text.Length > 2 && text[0] == '>' && text[1] is ' ' ? 2 : 0;
}
