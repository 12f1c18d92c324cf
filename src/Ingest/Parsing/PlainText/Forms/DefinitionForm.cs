namespace Ingest.Parsing.PlainText.Forms;

/// <summary>A short line with a deeper paragraph right below it, as browsers of text write definition lists.</summary>
internal sealed class DefinitionForm : IDumpForm
{
    private const int MinimumStep = 3;
    private const int MaximumTermCharacters = 60;

    /// <inheritdoc/>
    public int Read(DumpText dump, int line, DraftList drafts)
    {
        if (dump.Wrap.Width == 0 || line + 1 >= dump.References.FirstLine || !IsTerm(dump, line))
        {
            return 0;
        }

        int end = Paragraph.FindItemEnd(dump, line + 1, dump.Lines[line + 1].Indent);
        bool continues = drafts.Last is { Kind: BlockKind.DefinitionDescription };
        int group = continues ? drafts.Last!.Group : drafts.OpenGroup();
        Add(drafts, Paragraph.Make(dump, line..(line + 1), BlockKind.DefinitionTerm), group);
        Add(drafts, Paragraph.Make(dump, (line + 1)..end, BlockKind.DefinitionDescription), group);
        return end - line;
    }

    private static void Add(DraftList drafts, Draft draft, int group)
    {
        draft.Group = group;
        drafts.Add(draft);
    }

    // Headings of lynx have no blank-free deeper line below them, so the missing blank line is what tells; those of manual pages do, and are in capitals.
    private static bool IsTerm(DumpText dump, int line)
    {
        TextLine term = dump.Lines[line];
        TextLine below = dump.Lines[line + 1];
        return below.BlankBefore == 0
            && below.Quotes == term.Quotes
            && below.Indent >= term.Indent + MinimumStep
            && term.Indent <= dump.BaseIndent
            && term.Length <= MaximumTermCharacters
            && !(dump.Shapes[line].IsAllCapitals && (line == 0 || term.BlankBefore > 0))
            && dump.Shapes[line].Ending != LineEnding.Sentence
            && dump.MarkerOf(line).Kind == MarkerKind.None
            && dump.MarkerOf(line + 1).Kind == MarkerKind.None;
    }
}
