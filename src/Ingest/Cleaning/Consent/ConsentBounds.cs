using Ingest.Parsing;

namespace Ingest.Cleaning.Consent;

/// <summary>How far a notice may reach in HTML: not out of the container that plausibly is its dialogue.</summary>
internal static class ConsentBounds
{
    /// <summary>Characters that a dialogue may have in all, per character of its core, beside <see cref="FreeCharacters"/>.</summary>
    private const int Ratio = 8;

    private const int FreeCharacters = 600;

    /// <summary>Share of the page's text that a dialogue may hold.</summary>
    private const double MaximumPageShare = 0.6;

    /// <summary>First and last block that a run around a block may take.</summary>
    public static (int Lowest, int Highest) Around(ParsedPage page, int block)
    {
        if (page.Containers.Count == 0 || page.Blocks[block].Container < 0)
        {
            return (0, page.Blocks.Count - 1);
        }

        int limit = (page.Blocks[block].Text.Length * Ratio) + FreeCharacters;
        int lowest = block;
        int highest = block;
        for (int at = page.Blocks[block].Container; at >= 0; at = page.Containers[at].Parent)
        {
            Container container = page.Containers[at];
            if (container.TextCharacters > limit || !MayBeDialogue(container, page))
            {
                break;
            }

            lowest = Math.Min(lowest, container.FirstBlock);
            highest = Math.Max(highest, container.EndBlock - 1);
        }

        return (lowest, highest);
    }

    /// <summary>Whether a container may be a dialogue at all: it is not the page or its content, nor holds most of it.</summary>
    public static bool MayBeDialogue(Container container, ParsedPage page) =>
        container.Tag is not ("body" or "html" or "main" or "article") && container.TextCharacters <= page.Containers[0].TextCharacters * MaximumPageShare;
}
