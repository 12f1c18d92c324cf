using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>What lies outside the container that calls itself the main content, where that one is believable: it holds most of the page's running text.</summary>
internal sealed class OutsideMainRule : IBlockRule
{
    /// <summary>Share of the page's unlinked text that the main container must hold.</summary>
    private const double MinimumShare = 0.45;

    private static readonly ReasonCode Code = new("outside-main");

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        if (FindMain(page) is not { } main)
        {
            return opinions;
        }

        for (int block = 0; block < page.Blocks.Count; block++)
        {
            if (block < main.FirstBlock || block >= main.EndBlock)
            {
                opinions.Add(new BlockOpinion(block, Decision.Drop, Code, 0.7));
            }
        }

        return opinions;
    }

    // The deepest one that still holds the share: "entry-content" inside "main".
    private static Container? FindMain(ParsedPage page)
    {
        if (page.Containers.Count == 0)
        {
            return null;
        }

        PageOutline outline = PageOutline.Of(page);
        int minimum = (int)((page.Containers[0].TextCharacters - page.Containers[0].LinkCharacters) * MinimumShare);
        Container? best = null;
        for (int i = 0; i < page.Containers.Count; i++)
        {
            Container container = page.Containers[i];
            bool isNamed = (outline[i] & ContainerRoles.Main) != 0 || container.Tag == "article";
            if (isNamed && container.TextCharacters - container.LinkCharacters >= minimum && (best is null || container.Depth >= best.Depth))
            {
                best = container;
            }
        }

        return best;
    }
}
