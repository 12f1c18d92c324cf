using Ingest.Decoding;
using Ingest.Outcomes;
using Ingest.Sources;

namespace Ingest.Parsing.PlainText;

/// <summary>Pages flattened to text: lines to paragraphs, headings, lists, tables and code, by their shape alone.</summary>
internal sealed class PlainTextParser(ParsingOptions options) : IParser
{
    private static readonly ReasonCode BreaksUndone = new("breaks-undone");
    private static readonly ReasonCode ReferencesUndone = new("references-undone");
    private static readonly ReasonCode LinesParted = new("lines-parted");
    private static readonly ReasonCode Truncated = new("truncated");

    /// <summary>Always: this is the parser of last resort.</summary>
    public bool Recognises(DecodedText text) => true;

    /// <inheritdoc/>
    public ParsedPage Parse(DecodedText text, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        string written = text.Text;
        string broken = LeftoverBreaks.Undo(written);
        text = text with { Text = LeftoverReferences.Undo(broken) };

        // Every draft takes a line at least; wrapped text has a few lines a block.
        int maximumLines = (int)Math.Min(int.MaxValue / 4, 8L * options.MaximumBlocks);
        using var dump = DumpText.Read(text.Text, maximumLines, cancellationToken);
        PageMetadata stated = HeaderFields.Read(dump, out int body);
        (IReadOnlyList<Draft> drafts, bool isCut) = new DumpReader().Read(dump, body, options.MaximumBlocks, cancellationToken);
        if (!dump.Outdents.AreHeadings)
        {
            HeadingJudge.Judge(drafts);
        }

        string? certain = stated.Title ?? TitleElement.Find(drafts);
        string? title = certain ?? TitleFinder.Find(drafts, text.Item.Url);
        RaiseTitle(drafts, title);
        return new()
        {
            Source = text,
            Kind = ContentKind.PlainText,
            Blocks = ToBlocks(drafts, options.MaximumBlocks),
            Metadata = stated with { Title = title, IsTitleGuessed = certain is null && title is not null },
            Warnings = Warnings(
                (BreaksUndone, !ReferenceEquals(broken, written)),
                (ReferencesUndone, !ReferenceEquals(text.Text, broken)),
                (LinesParted, dump.HasPartedLines),
                (Truncated, isCut || dump.IsCut || drafts.Count > options.MaximumBlocks)),
        };
    }

    private static ReasonCode[] Warnings(params ReadOnlySpan<(ReasonCode Code, bool IsSo)> all)
    {
        var warnings = new List<ReasonCode>();
        foreach ((ReasonCode code, bool isSo) in all)
        {
            if (isSo)
            {
                warnings.Add(code);
            }
        }

        return [.. warnings];
    }

    // The title heads the page whichever program flattened it. A line that only may be the title is not made a heading for that,
    // unless the page opens with it.
    private static void RaiseTitle(IReadOnlyList<Draft> drafts, string? title)
    {
        for (int i = 0; i < drafts.Count && title is not null; i++)
        {
            bool isTitle = string.Equals(drafts[i].Text, title, StringComparison.Ordinal);
            if (isTitle && (drafts[i].Kind == BlockKind.Heading || drafts[i].IsCentred || (i == 0 && HeadingJudge.IsCandidate(drafts[i]))))
            {
                drafts[i].Kind = BlockKind.Heading;
                drafts[i].Level = 1;
                return;
            }
        }
    }

    private static Block[] ToBlocks(IReadOnlyList<Draft> drafts, int maximum)
    {
        var blocks = new Block[Math.Min(drafts.Count, maximum)];
        for (int i = 0; i < blocks.Length; i++)
        {
            Draft draft = drafts[i];
            blocks[i] = new()
            {
                Ordinal = i,
                Kind = draft.Kind,
                Text = draft.Text,
                Level = draft.Level,
                IsMarkedHeading = draft.IsMarkedHeading,
                Group = draft.Group,
                IsOrdered = draft.Kind == BlockKind.ListItem && draft.Marker.Kind == MarkerKind.Number,
                Label = draft.Label,
                Joint = draft.Joint,
                Cells = draft.Cells,
                CodeLanguage = draft.CodeLanguage,
                SourceStart = draft.Start,
                SourceEnd = draft.End,
            };
        }

        return blocks;
    }
}
