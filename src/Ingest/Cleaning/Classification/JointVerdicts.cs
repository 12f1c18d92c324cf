using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Blocks that are judged together. A table or a list is kept or dropped as a whole, because half of one looks whole and is not: its rows or items share
/// the mean of their probabilities, by words (word F1 of two cross-validated parts: 0.8867 and 0.8773, each for itself 0.8863 and 0.8775). A caption
/// goes with its table. Code between text stays where that does. What opens a <c>details</c> element stays where what it opens does, and a bold line where the paragraph below it does: an answer needs its question.
/// A line of prose within prose stays where that does. An image, whose text is no text of the page, goes with what stands around it. Blocks of the same build lean on each other.
/// </summary>
internal static class JointVerdicts
{
    /// <summary>
    /// How far the log-odds of a block go towards those of the mean of all blocks of its build; half the way. Cards of one kind are mostly kept all or none: word F1
    /// of 1,497 cross-validated pages 0.0008 and 0.0009 higher in two trainings (twice the standard error; collections 0.003 and 0.007), heading F1 0.001.
    /// </summary>
    private const float BuildShare = 0.5f;

    /// <summary>But no farther than this; 0.5. Of a block that is sure, others need not be: 1 and 1.5 give no more.</summary>
    private const float MostShift = 0.5f;

    /// <summary>
    /// By how much the log-odds of a heading fall where all text under it goes; 0.6. Of 2,131 such headings that a cross-validated model kept, 807 are
    /// headings by the truth. Word F1 of 1,497 pages 0.0025 higher (0.0020 of it three pages of one shop that hold nothing else), heading F1 0.0014 (standard
    /// error 0.0016), snippets that leak 3.6 % after 3.9 %; a shift of 1.5 costs heading F1 0.005.
    /// </summary>
    private const float EmptiedDoubt = 0.6f;

    /// <summary>Words of a bold line that heads the paragraph below it, and of that paragraph; an estimate. One or two words are a name or a label.</summary>
    private const int LeastBoldWords = 3;
    private const int MostBoldWords = 25;
    private const int LeastWordsBelowBold = 12;

    /// <summary>Changes the probabilities of a page's blocks, in place.</summary>
    public static void Apply(PageProfile page, float[] probabilities)
    {
        ShareWithinGroups(page, probabilities);
        ShareWithinBuilds(page, probabilities);
        PlaceCaptions(page.Blocks, probabilities);
        PlaceSummaries(page, probabilities);
        PlaceBoldLines(page, probabilities);
        PlaceProse(page, probabilities);
        PlaceCode(page.Blocks, probabilities);
        RepeatedTexts.DoubtBlocks(page, probabilities);
        FacetLists.DoubtBlocks(page, probabilities);
        PostSignatures.DoubtBlocks(page, probabilities);
        PlaceImages(page.Blocks, probabilities);
    }

    /// <summary>Moves each probability above 0 towards the mean of the blocks of the same build (kind, tags and classes), in place; the lines of a text dump have none.</summary>
    public static void ShareWithinBuilds(PageProfile page, float[] probabilities)
    {
        if (page.Containers.Length == 0)
        {
            return;
        }

        ReadOnlySpan<float> means = page.Signatures.Means(page.Shapes, probabilities);
        for (int i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] > 0)
            {
                float own = Logistic.ToLogOdds(probabilities[i]);
                float shift = BuildShare * (Logistic.ToLogOdds(means[page.Signatures.NumberOf(i)]) - own);
                probabilities[i] = Logistic.ToProbability(own + Math.Clamp(shift, -MostShift, MostShift));
            }
        }
    }

    /// <summary>Doubts, in place, each heading under which text stands of which none is kept: "Customers also bought" without what they bought.</summary>
    /// <param name="page">The page; in a text dump any short line might be the next heading, so nothing changes there.</param>
    /// <param name="probabilities">Probability per block that it is main content.</param>
    /// <param name="threshold">From which probability a block is kept.</param>
    /// <param name="headings">Probability per block that it is a heading.</param>
    public static void DoubtEmptiedHeadings(PageProfile page, ReadOnlySpan<float> probabilities, float threshold, Span<float> headings)
    {
        if (page.Lines is not null)
        {
            return;
        }

        for (int i = 0; i < headings.Length; i++)
        {
            if (headings[i] > 0 && IsEmptied(page, probabilities, threshold, i))
            {
                headings[i] = Logistic.Doubt(headings[i], EmptiedDoubt);
            }
        }
    }

    private static bool IsEmptied(PageProfile page, ReadOnlySpan<float> probabilities, float threshold, int heading)
    {
        bool hasText = false;
        for (int i = heading + 1; i < page.Headings.Next[heading]; i++)
        {
            bool isText = page.Blocks[i].Kind != BlockKind.Image && page.Shapes[i].Words > 0;
            if (isText && probabilities[i] >= threshold)
            {
                return false;
            }

            hasText |= isText;
        }

        return hasText;
    }

    private static void ShareWithinGroups(PageProfile page, float[] probabilities)
    {
        for (int start = 0, end; start < probabilities.Length; start = end)
        {
            end = EndOfGroup(page.Blocks, start);
            if (end - start > 1)
            {
                ShareMean(page.Shapes, probabilities, start, end);
            }
        }
    }

    // The rows of a table, or the items of a list, as far as nothing else stands between; terms and their descriptions.
    private static int EndOfGroup(Block[] blocks, int start) => blocks[start].Kind switch
    {
        BlockKind.TableRow or BlockKind.ListItem => EndOfKind(blocks, start, start + 1, blocks[start].Kind),
        BlockKind.DefinitionTerm => EndOfKind(blocks, start, EndOfKind(blocks, start, start + 1, BlockKind.DefinitionTerm), BlockKind.DefinitionDescription),
        _ => start + 1,
    };

    private static int EndOfKind(Block[] blocks, int first, int end, BlockKind kind)
    {
        while (end < blocks.Length && blocks[first].Group >= 0 && blocks[end].Kind == kind && blocks[end].Group == blocks[first].Group)
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

    // Backwards, for the rows stand behind the caption, however many paragraphs it has.
    private static void PlaceCaptions(Block[] blocks, float[] probabilities)
    {
        for (int i = blocks.Length - 2; i >= 0; i--)
        {
            if (blocks[i].Kind == BlockKind.Caption && blocks[i].Group >= 0 && blocks[i].Group == blocks[i + 1].Group)
            {
                probabilities[i] = probabilities[i + 1];
            }
        }
    }

    // Code and formulas are at least as likely as the less likely of what stands before and behind (documentation 0.944 after 0.943; the same for quotations costs forums 0.001).
    private static void PlaceCode(Block[] blocks, float[] probabilities)
    {
        for (int start = 1, end; start < blocks.Length; start = Math.Max(end, start + 1))
        {
            end = EndOfRun(blocks, start, IsCode);
            float around = end < blocks.Length ? Math.Min(probabilities[start - 1], probabilities[end]) : 0;
            for (int i = start; i < end; i++)
            {
                probabilities[i] = Math.Max(probabilities[i], around);
            }
        }
    }

    // A bold line right above a paragraph heads it: no heading by its markup, but the question of an answer. Word F1 is the same with it.
    private static void PlaceBoldLines(PageProfile page, float[] probabilities)
    {
        for (int i = probabilities.Length - 2; i >= 0; i--)
        {
            bool isLine = page.Blocks[i].Kind == BlockKind.Paragraph && page.Shapes[i].Words is >= LeastBoldWords and <= MostBoldWords;
            bool isAboveText = page.Blocks[i + 1].Kind == BlockKind.Paragraph && page.Shapes[i + 1].Words >= LeastWordsBelowBold;
            if (isLine && isAboveText && IsBold(page.Blocks[i]) && !IsBold(page.Blocks[i + 1]))
            {
                probabilities[i] = Math.Max(probabilities[i], probabilities[i + 1]);
            }
        }
    }

    private static bool IsBold(Block block)
    {
        int bold = 0;
        foreach (InlineSpan span in block.Inlines)
        {
            bold += span.Kind == InlineKind.Strong ? span.Length : 0;
        }

        return bold * 10 >= block.Text.Length * 9;
    }

    // A line of prose within prose leaves no hole: it is at least as likely as the less likely of its neighbours. Only in text dumps; in HTML it gives nothing (word F1 0.0001 lower).
    private static void PlaceProse(PageProfile page, float[] probabilities)
    {
        float before = probabilities.Length > 0 ? probabilities[0] : 0;
        for (int i = 1; page.Lines is not null && i + 1 < probabilities.Length; i++)
        {
            float own = probabilities[i];
            bool isWithin = LineFeatures.IsProse(page.Shapes[i - 1]) && LineFeatures.IsProse(page.Shapes[i]) && LineFeatures.IsProse(page.Shapes[i + 1]);
            if (isWithin)
            {
                probabilities[i] = Math.Max(own, Math.Min(before, probabilities[i + 1]));
            }

            before = own;
        }
    }

    private static void PlaceSummaries(PageProfile page, float[] probabilities)
    {
        for (int i = probabilities.Length - 2; i >= 0; i--)
        {
            int details = DetailsOf(page.Containers, page.Blocks[i].Container);
            if (details >= 0 && IsWithin(page.Containers, page.Blocks[i + 1].Container, details))
            {
                probabilities[i] = Math.Max(probabilities[i], probabilities[i + 1]);
            }
        }
    }

    // The details element that a block within its summary opens; −1 where it is in none. A heading or a span may stand between.
    private static int DetailsOf(Container[] containers, int container)
    {
        for (int steps = 0; container >= 0 && steps < 4; steps++)
        {
            int parent = containers[container].Parent;
            if (containers[container].Tag == "summary")
            {
                return parent >= 0 && containers[parent].Tag == "details" ? parent : -1;
            }

            container = parent;
        }

        return -1;
    }

    private static bool IsWithin(Container[] containers, int container, int ancestor)
    {
        while (container > ancestor)
        {
            container = containers[container].Parent;
        }

        return container == ancestor;
    }

    // Captions do not count: the truth leaves them out where it has the text around them (542 of 635), and a picture is no worse without.
    private static void PlaceImages(Block[] blocks, float[] probabilities)
    {
        for (int start = 0, end; start < blocks.Length; start = Math.Max(end, start + 1))
        {
            end = EndOfRun(blocks, start, IsPicture);
            float before = start > 0 ? probabilities[start - 1] : 1;
            float after = end < blocks.Length ? probabilities[end] : 1;
            float around = start == 0 && end == blocks.Length ? 0 : Math.Min(before, after);
            for (int i = start; i < end; i++)
            {
                probabilities[i] = blocks[i].Kind == BlockKind.Image ? around : probabilities[i];
            }
        }
    }

    // Behind the last block of a kind in a row; the start where the first is of another.
    private static int EndOfRun(Block[] blocks, int start, Func<Block, bool> belongs)
    {
        int end = start;
        while (end < blocks.Length && belongs(blocks[end]))
        {
            end++;
        }

        return end;
    }

    private static bool IsCode(Block block) => block.Kind is BlockKind.Code or BlockKind.Math;

    private static bool IsPicture(Block block) => block.Kind == BlockKind.Image || (block.Kind == BlockKind.Caption && block.Group < 0);
}
