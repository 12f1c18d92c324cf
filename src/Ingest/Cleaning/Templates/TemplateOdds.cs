using Ingest.Parsing;

namespace Ingest.Cleaning.Templates;

/// <summary>
/// Turns repetition into odds. A block that stands on most pages of a host is likely boilerplate, and more so among others that do:
/// menus come in runs, while "Ingredients" or "Origin" repeat alone, between text that does not. A block that no other page has
/// is a little likelier content. The strengths are set by hand; what they do is measured in tests/Ingest.Benchmarks.
/// </summary>
internal static class TemplateOdds
{
    /// <summary>Taken from the log-odds of a block on every page, among others on every page.</summary>
    private const float Strength = 3;

    /// <summary>Share of that for a block that repeats alone.</summary>
    private const float Alone = 0.3f;

    /// <summary>Added to the log-odds of a block that is on no other page.</summary>
    private const float Rare = 0.4f;

    /// <summary>Blocks before and after that are looked at.</summary>
    private const int Reach = 2;

    /// <summary>Compares a page with its host's template.</summary>
    public static SiteEvidence Of(ParsedPage page, SiteTemplate template)
    {
        int count = page.Blocks.Count;
        var pagesWith = new int[count];
        for (int i = 0; i < count; i++)
        {
            ulong key = BlockKey.Of(page.Blocks[i].Text);
            pagesWith[i] = key == BlockKey.None ? -1 : template.PagesWith.GetValueOrDefault(key);
        }

        var odds = new float[count];
        for (int i = 0; i < count; i++)
        {
            float share = pagesWith[i] / (float)template.Pages;
            odds[i] = share > 0 ? -Strength * share * (Alone + ((1 - Alone) * Around(pagesWith, i, template.Pages))) : share == 0 ? Rare : 0;
        }

        return new SiteEvidence(template.Pages, pagesWith, odds);
    }

    // Mean share of the comparable blocks around.
    private static float Around(int[] pagesWith, int block, int pages)
    {
        float sum = 0;
        int compared = 0;
        for (int i = Math.Max(0, block - Reach); i <= Math.Min(pagesWith.Length - 1, block + Reach); i++)
        {
            if (i != block && pagesWith[i] >= 0)
            {
                sum += pagesWith[i] / (float)pages;
                compared++;
            }
        }

        return compared == 0 ? 0 : sum / compared;
    }
}
