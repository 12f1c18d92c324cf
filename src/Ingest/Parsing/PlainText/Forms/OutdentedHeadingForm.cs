namespace Ingest.Parsing.PlainText.Forms;

/// <summary>Headings told by standing further left than the text; see <see cref="Outdents"/>.</summary>
internal sealed class OutdentedHeadingForm : IDumpForm
{
    private const int LowestLevel = 6;

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

        int level = marker.Kind == MarkerKind.Outline ? Math.Min(LowestLevel, marker.Depth + 1) : Outdents.LevelOf(dump, line);
        drafts.Add(MarkedHeadingForm.Make(dump, line, end - line, heading.Text, level));
        return end - line;
    }
}
