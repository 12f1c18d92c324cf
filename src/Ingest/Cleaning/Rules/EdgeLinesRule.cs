using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// For text dumps, which have no containers: runs of short lines before the first and after the last running text are menus
/// and footers. The line right above the first text stays, it is the title. A dump without running text is left alone.
/// </summary>
internal sealed class EdgeLinesRule : IBlockRule
{
    /// <summary>Characters from which a block is running text: ten words, the shape that best splits the development dumps.</summary>
    private const int ProseCharacters = 60;

    /// <summary>Short lines in a row from which an edge is a menu.</summary>
    private const int MinimumRun = 3;

    private const double Score = 0.6;

    private static readonly ReasonCode Code = new("edge-lines");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        int first = page.Containers.Count > 0 ? -1 : Next(page, 0, 1);
        if (first < 0)
        {
            return opinions;
        }

        int last = Next(page, page.Blocks.Count - 1, -1);
        Drop(opinions, 0, first - 1);
        Drop(opinions, last + 1, page.Blocks.Count);
        return opinions;
    }

    private static int Next(ParsedPage page, int start, int step)
    {
        for (int i = start; i >= 0 && i < page.Blocks.Count; i += step)
        {
            if (page.Blocks[i].Text.Length >= ProseCharacters || page.Blocks[i].Kind == BlockKind.Code)
            {
                return i;
            }
        }

        return -1;
    }

    private static void Drop(List<BlockOpinion> opinions, int start, int end)
    {
        for (int block = start; end - start >= MinimumRun && block < end; block++)
        {
            opinions.Add(new BlockOpinion(block, Decision.Drop, Code, Score));
        }
    }
}
