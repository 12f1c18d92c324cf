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
            if (page.Lines is not null || page.Signatures.NumberOf(i) != page.Signatures.NumberOf(rival))
            {
                bool isLikelier = probabilities[i] > probabilities[rival];
                likeliest[page.Shapes[i].Hash] = isLikelier ? i : rival;
                int copy = isLikelier ? rival : i;
                probabilities[copy] = Logistic.Doubt(probabilities[copy], doubt);
            }
        }
    }
}
