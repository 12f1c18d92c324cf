namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Everything else: running text, hard-wrapped lines joined; <c>&gt;</c> before every line makes it a quotation.</summary>
internal sealed class ParagraphForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int end = Paragraph.FindEnd(dump, line);
        bool isQuote = dump.Lines[line].Quotes > 0;
        Draft draft = Paragraph.Make(dump, line..end, isQuote ? BlockKind.Quote : BlockKind.Paragraph, dump.MarkerOf(line));
        if (isQuote)
        {
            draft.Group = drafts.Last is { Kind: BlockKind.Quote } ? drafts.Last.Group : drafts.OpenGroup();
        }

        drafts.Add(draft);
        return end - line;
    }
}
