using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Makes the section block of a run of parsed blocks.</summary>
internal static class SectionBlockFactory
{
    public static SectionBlock Create(List<Block> run, string text, string markdown) => new()
    {
        Kind = SectionBlockKinds.Of(run[0]),
        Text = text,
        Markdown = markdown,
        Rows = run[0].Kind == BlockKind.TableRow ? RowsOf(run) : [],
        Items = ItemsOf(run),
        CodeLanguage = run[0].Kind == BlockKind.Code ? StorableText.CleanOrNull(run[0].CodeLanguage) : null,
    };

    private static IReadOnlyList<TableCell>[] RowsOf(List<Block> run)
    {
        var rows = new IReadOnlyList<TableCell>[run.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = run[i].Cells.Count > 0 ? run[i].Cells : [new TableCell(run[i].Text)];
        }

        return rows;
    }

    private static SectionListItem[] ItemsOf(List<Block> run)
    {
        if (run[0].Kind is not (BlockKind.ListItem or BlockKind.DefinitionTerm or BlockKind.DefinitionDescription))
        {
            return [];
        }

        var items = new SectionListItem[run.Count];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = run[i].Kind switch
            {
                BlockKind.DefinitionTerm => new SectionListItem(run[i].Text, 1, false),
                BlockKind.DefinitionDescription => new SectionListItem(run[i].Text, 2, false),
                _ => new SectionListItem(run[i].Text, Math.Max(1, run[i].Level), run[i].IsOrdered),
            };
        }

        return items;
    }
}
