using Ingest.Parsing;

namespace Ingest.Sectioning;

/// <summary>Which kind of section block each parsed kind becomes, and the names kinds have in records.</summary>
internal static class SectionBlockKinds
{
    /// <summary>The kind a parsed block becomes. The caption of a table, which shares its group, is a paragraph before it; that of a figure belongs to an image.</summary>
    public static SectionBlockKind Of(Block block) => block is { Kind: BlockKind.Caption, Group: >= 0 } ? SectionBlockKind.Paragraph : Of(block.Kind);

    // Headings are no section blocks; one that gets here counts as a paragraph.
    private static SectionBlockKind Of(BlockKind kind) => kind switch
    {
        BlockKind.ListItem => SectionBlockKind.List,
        BlockKind.TableRow => SectionBlockKind.Table,
        BlockKind.Code => SectionBlockKind.Code,
        BlockKind.Quote => SectionBlockKind.Quote,
        BlockKind.DefinitionTerm or BlockKind.DefinitionDescription => SectionBlockKind.Definition,
        BlockKind.Math => SectionBlockKind.Math,
        BlockKind.Caption or BlockKind.Image => SectionBlockKind.Image,
        _ => SectionBlockKind.Paragraph,
    };

    /// <summary>The lower-case name in records.</summary>
    public static string NameOf(SectionBlockKind kind) => kind switch
    {
        SectionBlockKind.List => "list",
        SectionBlockKind.Table => "table",
        SectionBlockKind.Code => "code",
        SectionBlockKind.Quote => "quote",
        SectionBlockKind.Math => "math",
        SectionBlockKind.Image => "image",
        SectionBlockKind.Definition => "definition",
        _ => "paragraph",
    };

    /// <summary>The kind of a name in records; null for any other word.</summary>
    public static SectionBlockKind? OfName(string name)
    {
        foreach (SectionBlockKind kind in Enum.GetValues<SectionBlockKind>())
        {
            if (NameOf(kind) == name)
            {
                return kind;
            }
        }

        return null;
    }
}
