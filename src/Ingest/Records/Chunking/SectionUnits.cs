using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>Lists the units of a section, breaking what fits no chunk.</summary>
internal static class SectionUnits
{
    /// <summary>The units in order; their texts, with the empty lines between, are the section's text.</summary>
    /// <param name="pageText">The page's text.</param>
    /// <param name="section">The section.</param>
    /// <param name="measure">What costs are counted in.</param>
    /// <param name="limit">What a unit may cost.</param>
    public static List<ChunkUnit> Of(string pageText, Section section, ChunkMeasure measure, int limit)
    {
        var units = new List<ChunkUnit>();
        var target = new Target(units, pageText, measure, limit);
        int position = section.CharStart;
        if (section.Heading is { } heading)
        {
            int end = position + heading.Length;
            Add(target, new BlockPiece(section.Ordinal, position, end, HeadingMarkdown(section), IsHeading: true), block: null);
            position = end;
        }

        foreach (SectionBlock block in section.Blocks)
        {
            bool hasText = block.Text.Length > 0 && !IsImageOnly(block, pageText, position, section);
            int start = hasText ? Behind(pageText, position, section) : position;
            int end = hasText ? start + block.Text.Length : start;
            Add(target, new BlockPiece(section.Ordinal, start, end, block.Markdown, IsHeading: false), block);
            position = end;
        }

        return units;
    }

    private static void Add(Target target, BlockPiece piece, SectionBlock? block)
    {
        int cost = piece.End == piece.Start ? 0 : target.Measure.CostOf(target.PageText.AsSpan(piece.Start, piece.End - piece.Start));
        if (cost <= target.Limit)
        {
            target.Units.Add(new ChunkUnit(piece.Section, piece.Start, piece.End, cost, piece.Markdown, piece.IsHeading));
            return;
        }

        var breaker = new BlockBreaker(target.PageText, block?.Kind ?? SectionBlockKind.Paragraph, target.Measure, target.Limit);
        var markdown = new PieceMarkdown(block);
        foreach ((int start, int end) in breaker.Break(piece.Start, piece.End))
        {
            string text = target.PageText[start..end];
            target.Units.Add(new ChunkUnit(piece.Section, start, end, target.Measure.CostOf(text), markdown.Of(text, isFirst: start == piece.Start), false));
        }
    }

    /// <summary>Captions and images share a kind; an image's alternative text is not in the page's text, a caption is.</summary>
    private static bool IsImageOnly(SectionBlock block, string pageText, int position, Section section)
    {
        if (block.Kind != SectionBlockKind.Image)
        {
            return false;
        }

        int start = Behind(pageText, position, section);
        return block.Markdown.AsSpan().TrimStart(' ').StartsWith("![")
            || start + block.Text.Length > section.CharEnd
            || string.CompareOrdinal(pageText, start, block.Text, 0, block.Text.Length) != 0;
    }

    /// <summary>Start of the next block: behind the empty line, if anything stands before it in the section.</summary>
    private static int Behind(string pageText, int position, Section section) =>
        position > section.CharStart && position + 2 <= pageText.Length ? position + 2 : position;

    private static string HeadingMarkdown(Section section)
    {
        int end = section.Markdown.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? section.Markdown : section.Markdown[..end];
    }

    private readonly record struct Target(List<ChunkUnit> Units, string PageText, ChunkMeasure Measure, int Limit);

    private readonly record struct BlockPiece(int Section, int Start, int End, string Markdown, bool IsHeading);
}
