using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// The heading of the first level that opens a landing page or an overview and is not its title. The truth mostly leaves titles out, and the model all such headings with them; but one that the
/// record has not for a title would be lost. Of 22 that stay so on the labelled pages 18 are content; of articles and products, which write their title in two ways, half would be.
/// </summary>
internal static class HeroHeading
{
    /// <summary>Blocks below it of which one has to stay: a line, a button or a field may come first. 3, an estimate.</summary>
    private const int Reach = 3;

    /// <summary>Whether a block is one.</summary>
    /// <param name="judgement">What is thought of the page.</param>
    /// <param name="block">The block.</param>
    /// <param name="threshold">From which probability blocks stay.</param>
    public static bool Is(PageJudgement judgement, int block, float threshold)
    {
        PageProfile page = judgement.Profile;
        if (page.Blocks[block] is not { Kind: BlockKind.Heading, Level: 1 } heading || judgement.Headings[block] <= 0 || page.Page.Kind != ContentKind.Html)
        {
            return false;
        }

        return judgement.Type is PageType.Service or PageType.Collection or PageType.Listing or PageType.Forum
            && !IsTitle(heading.Text, page.Page.Metadata.Title)
            && Enumerable.Range(block, Reach).Any(above => judgement.HeadsContent(above, threshold));
    }

    private static bool IsTitle(string heading, string? title) =>
        title is not null && (title.Contains(heading, StringComparison.OrdinalIgnoreCase) || heading.Contains(title, StringComparison.OrdinalIgnoreCase));
}
