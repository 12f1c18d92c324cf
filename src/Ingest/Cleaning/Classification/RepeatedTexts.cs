using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Texts that stand more than once on a page: laid out for a wide screen and a narrow one, quoted, signed under each post. One copy is content at most, the likeliest; the
/// model judges each for itself. Elements of the same build may say the same (cards, parameters, the refrain of a song), and so may code and rows of tables. Word F1 of 1,497
/// cross-validated pages 0.0019 higher (forums 0.008), heading F1 0.0037; of two parts of text dumps, which show no build, 0.0019 and 0.0016.
/// </summary>
internal static class RepeatedTexts
{
    /// <summary>Shorter blocks repeat themselves by chance ("Add to cart"); 8. In words; with 6 and with 10 word F1 is 0.0002 lower. A heading may have any length.</summary>
    private const int LeastWords = 8;

    /// <summary>By how much the log-odds of a copy fall in HTML; 3. Word F1 is 0.0004 lower with 2, and the same where copies always go.</summary>
    private const float Doubt = 3;

    /// <summary>The same in a text dump, where a copy may be what elements of the same build hold; 1. Where copies always go documentation loses 0.0017.</summary>
    private const float LineDoubt = 1;

    /// <summary>Above which probability both of two equal headings may head texts of their own; 0.5. Where less likely ones may, too, heading F1 is 0.001 lower.</summary>
    private const float Likely = 0.5f;

    /// <summary>Blocks of a section, its heading included, from which it may be a copy though its elements are of the same build: less is a card. Word F1 0.0002 higher for it.</summary>
    private const int LeastBlocksOfSection = 4;

    /// <summary>Longer sections are not compared.</summary>
    private const int MostBlocksOfSection = 200;

    /// <summary>Lowers the probabilities of the copies among a page's blocks, in place.</summary>
    public static void DoubtBlocks(PageProfile page, Span<float> probabilities) => DoubtCopies(page, LeastWords, probabilities);

    /// <summary>Lowers the probabilities of the copies among a page's headings, in place; 0 for blocks that are none.</summary>
    public static void DoubtHeadings(PageProfile page, Span<float> headings) => DoubtCopies(page, 1, headings);

    private static void DoubtCopies(PageProfile page, int leastWords, Span<float> probabilities)
    {
        var likeliest = new Dictionary<ulong, int>();
        float doubt = page.Lines is null ? Doubt : LineDoubt;
        for (int i = 0; i < probabilities.Length; i++)
        {
            bool mayBeCopy = page.Repeats.Count[i] > 1 && probabilities[i] > 0 && page.Shapes[i].Words >= leastWords && page.Blocks[i].Kind is not (BlockKind.Code or BlockKind.TableRow);
            if (!mayBeCopy || likeliest.TryAdd(page.Shapes[i].Hash, i))
            {
                continue;
            }

            int rival = likeliest[page.Shapes[i].Hash];
            if (AreCopies(page, i, rival) && !(Math.Min(probabilities[i], probabilities[rival]) > Likely && HeadDifferentTexts(page, i, rival)))
            {
                bool isLikelier = probabilities[i] > probabilities[rival];
                likeliest[page.Shapes[i].Hash] = isLikelier ? i : rival;
                int copy = isLikelier ? rival : i;
                probabilities[copy] = Logistic.Doubt(probabilities[copy], doubt);
            }
        }
    }

    private static bool AreCopies(PageProfile page, int block, int other) =>
        page.Lines is not null || page.Signatures.NumberOf(block) != page.Signatures.NumberOf(other) || AreOfOneSection(page.Headings, page.Shapes, block, other);

    // "For the dough" among the ingredients, and again among the steps.
    private static bool HeadDifferentTexts(PageProfile page, int heading, int other) =>
        TextBelow(page, heading) is > 0 and var below && TextBelow(page, other) is > 0 and var otherBelow && page.Shapes[below].Hash != page.Shapes[otherBelow].Hash;

    private static int TextBelow(PageProfile page, int heading) =>
        page.Blocks[heading].Kind == BlockKind.Heading && heading + 1 < page.Blocks.Length && page.Blocks[heading + 1].Kind != BlockKind.Heading ? heading + 1 : -1;

    // A section laid out twice with the same markup: its heading comes back, and all that stands under it, in order.
    private static bool AreOfOneSection(HeadingProfile headings, PageArray<TextShape> shapes, int block, int other)
    {
        (int heading, int second) = (headings.Current[block], headings.Current[other]);
        int length = heading < 0 ? 0 : headings.Next[heading] - heading;
        bool isComparable = second >= 0 && second != heading && length is >= LeastBlocksOfSection and <= MostBlocksOfSection && headings.Next[second] - second == length;
        for (int i = 0; i < length && isComparable; i++)
        {
            isComparable = shapes[heading + i].Hash == shapes[second + i].Hash;
        }

        return isComparable;
    }
}
