using Ingest.Sources;

namespace Ingest.Training;

/// <summary>
/// Text dumps with the content of one page in the frame (menus, related pages, footer) of another. A line has nothing but its words and its place, and the labelled pages
/// show few of the ways in which the two meet. Of HTML such copies gave nothing: word F1 of two cross-validated parts 0.8850 without them, 0.8825 with one of each page,
/// 0.8886 and 0.8827 with three.
/// </summary>
internal static class GraftCopy
{
    /// <summary>Copies of each page; word F1 of two cross-validated parts was 0.8392 with none, 0.8462 with one, 0.8508 with three (in frames of any type).</summary>
    private const int Copies = 3;

    /// <summary>Blocks of which the truth holds less are no content.</summary>
    private const float LeastLabel = 0.5f;

    /// <summary>
    /// Copies of text dumps, none of others. Donor and frame are of one part, so that no copy tells of a page that is left out, and of one type. As many as of the other
    /// pages have no address, or words that are not known.
    /// </summary>
    public static IEnumerable<LabelledPage> OfAll(IEnumerable<LabelledPage> pages) =>
        pages.Where(page => page.Page.Kind == ContentKind.PlainText).GroupBy(page => (page.Fold, page.Type)).SelectMany(OfAlike);

    private static IEnumerable<LabelledPage> OfAlike(IEnumerable<LabelledPage> pages)
    {
        LabelledPage[] shuffled = [.. pages.OrderBy(page => page.Chance(salt: 4))];
        for (int i = 0; i < shuffled.Length; i++)
        {
            for (uint copy = 1; copy <= Math.Min(Copies, shuffled.Length - 1); copy++)
            {
                if (Graft(shuffled[i], shuffled[(i + copy) % shuffled.Length]) is { } graft)
                {
                    yield return Varied(graft, graft.Chance(salt: 5 + copy));
                }
            }
        }
    }

    // One in four without an address, half of these without words; of the others one in six.
    private static LabelledPage Varied(LabelledPage page, uint chance) => chance % 4 == 0
        ? AddresslessCopy.Of(page) with { ScoresText = chance / 4 % 2 != 0 }
        : page with { ScoresText = chance / 4 % 6 != 0 };

    /// <summary>The content of a page in the frame of another; null where one of them has no content.</summary>
    private static LabelledPage? Graft(LabelledPage donor, LabelledPage frame)
    {
        if (ContentOf(donor) is not { } content || ContentOf(frame) is not { } hole)
        {
            return null;
        }

        LabelledPage around = frame with { Labels = [.. frame.Labels.Select(label => MathF.Min(label, 0))] };
        IEnumerable<(LabelledPage Page, int Block)> Part(LabelledPage page, Range part) => Enumerable.Range(0, page.Labels.Length).Take(part).Select(i => (page, i));
        return donor.WithBlocks([.. Part(around, ..hole.Start), .. Part(donor, content), .. Part(around, hole.End..)]);
    }

    /// <summary>From the first block of content, title or heading to the last; null where there is none.</summary>
    private static Range? ContentOf(LabelledPage page)
    {
        bool[] isContent = [.. page.Labels.Select((label, i) => label >= LeastLabel || page.TitleLabels[i] > 0 || page.HeadingLabels[i] > 0)];
        return isContent.AsSpan().IndexOf(true) is >= 0 and int start ? start..(isContent.AsSpan().LastIndexOf(true) + 1) : null;
    }
}
