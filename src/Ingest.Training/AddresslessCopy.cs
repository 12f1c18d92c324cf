namespace Ingest.Training;

/// <summary>
/// Pages of which nobody wrote down where they came from, as a text file on a disk. All labelled pages have their address; without such copies the trees take whatever
/// has none for a fragment that is all content (word F1 of text dumps without address 0.755, with it 0.908; on the pages of training).
/// </summary>
internal static class AddresslessCopy
{
    /// <summary>Every third page gives one.</summary>
    private const uint Every = 3;

    /// <summary>Copies of some of the pages, half of them to be judged without their words as well.</summary>
    public static IEnumerable<LabelledPage> OfSome(IEnumerable<LabelledPage> pages) =>
        pages.Where(page => page.IsOneOf(Every, salt: 2)).Select(page => Of(page) with { ScoresText = !page.IsOneOf(2, salt: 3) });

    /// <summary>The page without any address.</summary>
    public static LabelledPage Of(LabelledPage page) => page with
    {
        Page = page.Page with
        {
            Source = page.Page.Source with { Item = page.Page.Source.Item with { Url = null } },
            Metadata = page.Page.Metadata with { CanonicalUrl = null },
        },
    };
}
