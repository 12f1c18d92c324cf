namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Headings told by standing further left than the text; see <see cref="Outdents"/>.</summary>
internal sealed class OutdentedHeadingForm : IDumpForm
{
    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        int end = dump.Outdents.EndOf(dump, line);
        if (end == 0)
        {
            return 0;
        }

        ListMarker marker = dump.MarkerOf(line);
        Draft heading = Paragraph.Make(dump, line..end, BlockKind.Heading, marker);
        if (heading.Kind != BlockKind.Heading || heading.Shape.Letters == 0)
        {
            return 0;
        }

        drafts.Add(MarkedHeadingForm.Make(dump, line, end - line, heading.Text, HeadingJudge.LevelOf(marker, Outdents.LevelOf(dump, line))));
        return end - line;
    }
}
