using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Blocks that are judged together. A table or a list is kept or dropped as a whole, because half of one looks whole and is not: its rows or items share
/// the mean of their probabilities, by words (word F1 of two cross-validated parts: 0.8867 and 0.8773, each for itself 0.8863 and 0.8775). An image,
/// whose text is no text of the page, goes with what stands around it.
/// </summary>
internal static class JointVerdicts
{
    /// <summary>Changes the probabilities of a page's blocks, in place.</summary>
    public static void Apply(PageProfile page, float[] probabilities)
    {
        for (int start = 0, end; start < probabilities.Length; start = end)
        {
            end = EndOfGroup(page.Blocks, start);
            if (end - start > 1)
            {
                ShareMean(page.Shapes, probabilities, start, end);
            }
        }

        PlaceImages(page.Blocks, probabilities);
    }

    // The rows of a table, or the items of a list, as far as nothing else stands between.
    private static int EndOfGroup(Block[] blocks, int start)
    {
        Block first = blocks[start];
        int end = start + 1;
        while (end < blocks.Length && first.Kind is BlockKind.TableRow or BlockKind.ListItem && first.Group >= 0 && blocks[end].Kind == first.Kind && blocks[end].Group == first.Group)
        {
            end++;
        }

        return end;
    }

    private static void ShareMean(PageArray<TextShape> shapes, float[] probabilities, int start, int end)
    {
        float sum = 0;
        float words = 0;
        for (int i = start; i < end; i++)
        {
            // What has no words counts, too.
            float weight = shapes[i].Words + 1;
            sum += probabilities[i] * weight;
            words += weight;
        }

        Array.Fill(probabilities, sum / words, start, end - start);
    }

    private static void PlaceImages(Block[] blocks, float[] probabilities)
    {
        for (int start = 0, end; start < blocks.Length; start = end)
        {
            end = start + 1;
            if (blocks[start].Kind != BlockKind.Image)
            {
                continue;
            }

            while (end < blocks.Length && blocks[end].Kind == BlockKind.Image)
            {
                end++;
            }

            float before = start > 0 ? probabilities[start - 1] : 1;
            float after = end < blocks.Length ? probabilities[end] : 1;
            Array.Fill(probabilities, start == 0 && end == blocks.Length ? 0 : Math.Min(before, after), start, end - start);
        }
    }
}
