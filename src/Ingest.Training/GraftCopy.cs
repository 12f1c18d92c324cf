using Ingest.Sources;

namespace Ingest.Training;

/// <summary>
/// Text dumps with the content of one page in the frame (menus, related pages, footer) of another. A line has nothing but its words and its place, and 1,497 pages show
/// few of the ways in which the two meet. Such copies of HTML gave nothing: word F1 of two cross-validated parts 0.8850 without, 0.8886, 0.8827 and 0.8825 with them.
/// </summary>
internal static class GraftCopy
{
    /// <summary>Copies of each page; one gave word F1 0.8462 on two cross-validated parts (0.8392 without), three 0.8508.</summary>
    private const int Copies = 3;

    /// <summary>Blocks of which the truth holds less are no content.</summary>
    private const float LeastLabel = 0.5f;

    /// <summary>
    /// Copies of text dumps, none of others. Donor and frame are of one part, so that no copy tells of a page that is left out, and of one type. As many are without an
    /// address and without known words as among the other copies.
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

    private static LabelledPage Varied(LabelledPage page, uint chance) => chance % 4 == 0
        ? AddresslessCopy.Of(page) with { ScoresText = chance / 4 % 2 != 0 }
        : page with { ScoresText = chance / 4 % 6 != 0 };

    /// <summary>The content of a page in the frame of another; null where one of them has no content.</summary>
    private static LabelledPage? Graft(LabelledPage donor, LabelledPage frame)
    {
        Range content = ContentOf(donor);
        Range hole = ContentOf(frame);
        if (content.Equals(default) || hole.Equals(default))
        {
            return null;
        }

        T[] Joined<T>(T[] ofDonor, T[] ofFrame) => [.. ofFrame[..hole.Start], .. ofDonor[content], .. ofFrame[hole.End..]];
        return donor with
        {
            Page = donor.Page with
            {
                Blocks = [.. Joined([.. donor.Page.Blocks], [.. frame.Page.Blocks]).Select((block, i) => block with { Ordinal = i })],
            },
            Labels = Joined(donor.Labels, [.. frame.Labels.Select(label => MathF.Min(label, 0))]),
            HeadingLabels = Joined(donor.HeadingLabels, frame.HeadingLabels),
            TitleLabels = Joined(donor.TitleLabels, frame.TitleLabels),
            Words = Joined(donor.Words, frame.Words),
        };
    }

    /// <summary>From the first block of content, title or heading to the last; empty where there is none.</summary>
    private static Range ContentOf(LabelledPage page)
    {
        bool[] isContent = [.. page.Labels.Select((label, i) => label >= LeastLabel || page.TitleLabels[i] > 0 || page.HeadingLabels[i] > 0)];
        return isContent.AsSpan().IndexOf(true) is >= 0 and int start ? start..(isContent.AsSpan().LastIndexOf(true) + 1) : default;
    }
}
