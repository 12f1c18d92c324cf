using Ingest.Outcomes;
using Ingest.Parsing;

namespace Ingest.Cleaning.Rules;

/// <summary>
/// Content that the markup hides, unless it is an accordion, a tab or the like, which a click shows: those name themselves, or
/// hold a large part of the page. Advisory: what hiding alone tells is right for 88 % of the words on the development pages.
/// </summary>
internal sealed class HiddenContentRule : IBlockRule
{
    /// <summary>Share of the page's text from which hiding is the work of a script that shows it on loading.</summary>
    private const double MaximumShare = 0.25;

    private static readonly ReasonCode Code = new("hidden");
    private static readonly string[] Revealed = ["tab", "accordion", "collapse", "panel", "faq", "toggle", "expand", "slide", "carousel", "answer", "spoiler"];

    /// <inheritdoc/>
    public IReadOnlyList<ReasonCode> Codes { get; } = [Code];

    /// <inheritdoc/>
    public IEnumerable<BlockOpinion> Judge(ParsedPage page, CleaningContext context)
    {
        List<BlockOpinion> opinions = [];
        PageOutline outline = PageOutline.Of(page);
        int next = 0;
        for (int i = 0; i < page.Containers.Count; i++)
        {
            Container container = page.Containers[i];
            if (container.EndBlock <= next || !outline.IsHidden(i) || IsShownLater(page, outline, i))
            {
                continue;
            }

            for (int block = Math.Max(next, container.FirstBlock); block < container.EndBlock; block++)
            {
                opinions.Add(new BlockOpinion(block, Decision.Drop, Code, 0.88));
            }

            next = container.EndBlock;
        }

        return opinions;
    }

    private static bool IsShownLater(ParsedPage page, PageOutline outline, int index)
    {
        Container container = page.Containers[index];
        if (container.TextCharacters > outline.TotalCharacters * MaximumShare)
        {
            return true;
        }

        int parent = container.Parent;
        return container.Role == "tabpanel" || NamesReveal(container) || (parent >= 0 && NamesReveal(page.Containers[parent]));
    }

    private static bool NamesReveal(Container container)
    {
        foreach (string word in Revealed)
        {
            if (container.Class.Contains(word, StringComparison.OrdinalIgnoreCase) || container.Id.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return container.Tag == "details";
    }
}
