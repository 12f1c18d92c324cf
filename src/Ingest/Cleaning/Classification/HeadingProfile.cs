using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Which heading each block stands under.</summary>
internal sealed class HeadingProfile
{
    public HeadingProfile(Block[] blocks, TextProfile text, PageArrays arrays)
    {
        Current = arrays.Rent<int>(blocks.Length);
        Upper = arrays.Rent<int>(blocks.Length);
        Next = arrays.Rent<int>(blocks.Length);
        Span<int> open = stackalloc int[8];
        open.Fill(-1);
        First = -1;
        Title = FindTitle(blocks, text);
        int last = -1;
        for (int i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Kind == BlockKind.Heading)
            {
                int level = Math.Clamp(blocks[i].Level, 1, 6);
                open[level..].Fill(-1);
                open[level] = i;
                last = i;
                First = First < 0 ? i : First;
            }

            Current[i] = last;
            Upper[i] = UpperOf(open);
        }

        int next = blocks.Length;
        for (int i = blocks.Length - 1; i >= 0; i--)
        {
            Next[i] = next;
            next = blocks[i].Kind == BlockKind.Heading ? i : next;
        }
    }

    /// <summary>The heading a block follows (itself, if it is one); −1 before the first.</summary>
    public PageArray<int> Current { get; }

    /// <summary>The heading above that one in rank; −1 where there is none.</summary>
    public PageArray<int> Upper { get; }

    /// <summary>The next heading after a block; the number of blocks after the last.</summary>
    public PageArray<int> Next { get; }

    /// <summary>The first heading of the page; −1 without one.</summary>
    public int First { get; }

    /// <summary>The block that shows the page's title: the first that shares most with it, headings before others; −1 without one.</summary>
    public int Title { get; }

    private static int FindTitle(Block[] blocks, TextProfile text)
    {
        const float Enough = 0.6f;
        int best = -1;
        float bestScore = Enough;
        for (int i = 0; i < blocks.Length; i++)
        {
            // A heading of the first rank wins over a breadcrumb with the same words.
            float bonus = blocks[i].Kind == BlockKind.Heading ? 1f / Math.Max(1, blocks[i].Level) : 0;
            float score = Math.Min(text.TitleOverlap[i], text.TitleShare[i]) + bonus;
            if (score > bestScore && text.TitleShare[i] >= Enough)
            {
                best = i;
                bestScore = score;
            }
        }

        return best;
    }

    private static int UpperOf(ReadOnlySpan<int> open)
    {
        bool below = false;
        for (int level = open.Length - 1; level >= 1; level--)
        {
            if (open[level] >= 0)
            {
                if (below)
                {
                    return open[level];
                }

                below = true;
            }
        }

        return -1;
    }
}
