using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// Runs of blocks that are nearly all links: menus and link lists without a telling name. Single links in a text, and cards of
/// a listing that carry text of their own, stay.
/// </summary>
internal sealed class LinkDensityRule : IBlockRule
{
    /// <summary>Link density from which a block counts as a link.</summary>
    private const double MinimumDensity = 0.8;

    /// <summary>Blocks in a row from which they are a list of links.</summary>
    private const int MinimumRun = 4;

    /// <summary>Mean characters of their texts up to which they are labels rather than headlines.</summary>
    private const int MaximumMeanCharacters = 20;

    private static readonly ReasonCode Code = new("link-density-high");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        int start = 0;
        int characters = 0;
        for (int i = 0; i <= page.Blocks.Count; i++)
        {
            if (i < page.Blocks.Count && page.Blocks[i].LinkDensity is >= MinimumDensity)
            {
                characters += page.Blocks[i].Text.Length;
                continue;
            }

            if (i - start >= MinimumRun && characters <= (i - start) * MaximumMeanCharacters)
            {
                Drop(opinions, start, i);
            }

            start = i + 1;
            characters = 0;
        }

        return opinions;
    }

    private static void Drop(List<BlockOpinion> opinions, int start, int end)
    {
        for (int block = start; block < end; block++)
        {
            opinions.Add(new BlockOpinion(block, Decision.Drop, Code, 0.65));
        }
    }
}
