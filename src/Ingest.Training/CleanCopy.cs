using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>
/// Pages as somebody pastes them: the main content alone, without an address. Whole-page dumps always end in a footer; without such
/// copies the trees learn that the end of a dump is never content.
/// </summary>
internal static class CleanCopy
{
    private const uint EveryNth = 5;
    private const float LeastLabel = 0.5f;
    private const int MinimumBlocks = 3;

    /// <summary>The pages, and clean copies of some of them behind.</summary>
    public static List<LabelledPage> AddTo(IReadOnlyList<LabelledPage> pages) =>
        [.. pages, .. pages.Where(IsChosen).Select(Of).Where(page => page.Labels.Length >= MinimumBlocks)];

    private static bool IsChosen(LabelledPage page) =>
        HashedTokens.Mix(uint.Parse(page.Id, System.Globalization.CultureInfo.InvariantCulture) + 1) % EveryNth == 0;

    private static LabelledPage Of(LabelledPage page)
    {
        int[] kept = [.. Enumerable.Range(0, page.Labels.Length).Where(i => page.Labels[i] >= LeastLabel || page.TitleLabels[i] > 0)];
        Block[] blocks = [.. kept.Select((from, to) => page.Page.Blocks[from] with { Ordinal = to })];
        return page with
        {
            Page = page.Page with { Blocks = blocks, Source = page.Page.Source with { Item = page.Page.Source.Item with { Url = null } } },
            Labels = [.. kept.Select(i => page.Labels[i])],
            HeadingLabels = [.. kept.Select(i => page.HeadingLabels[i])],
            TitleLabels = [.. kept.Select(i => page.TitleLabels[i])],
            Words = [.. kept.Select(i => page.Words[i])],
        };
    }
}
