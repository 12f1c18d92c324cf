using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>The deepest elements that hold most, and half, of a page's prose, and how far every element is from them.</summary>
internal sealed class BodyProfile
{
    private const double MostShare = 0.8;
    private const double HalfShare = 0.5;

    public BodyProfile(Block[] blocks, Container[] containers, BlockSums sums, PageArrays arrays)
    {
        double all = sums.ProseBefore(blocks.Length);
        Most = Deepest(containers, sums, all * MostShare);
        Half = Deepest(containers, sums, all * HalfShare);
        MostSteps = Steps(containers, Most, arrays);
        HalfSteps = Steps(containers, Half, arrays);
    }

    /// <summary>The deepest element with four fifths of the prose; −1 without elements.</summary>
    public int Most { get; }

    /// <summary>The deepest element with half of the prose; −1 without elements.</summary>
    public int Half { get; }

    /// <summary>Steps from an element up to one around <see cref="Most"/>; 0 inside it.</summary>
    public PageArray<short> MostSteps { get; }

    /// <summary>Likewise for <see cref="Half"/>.</summary>
    public PageArray<short> HalfSteps { get; }

    private static int Deepest(Container[] containers, BlockSums sums, double prose)
    {
        int best = containers.Length == 0 ? -1 : 0;
        for (int i = 1; i < containers.Length; i++)
        {
            Container container = containers[i];
            double inside = sums.ProseBefore(container.EndBlock) - sums.ProseBefore(container.FirstBlock);
            if (inside >= prose && inside > 0 && container.Depth > containers[best].Depth)
            {
                best = i;
            }
        }

        return best;
    }

    private static PageArray<short> Steps(Container[] containers, int body, PageArrays arrays)
    {
        PageArray<short> steps = arrays.Rent<short>(containers.Length);
        PageArray<bool> around = arrays.RentCleared<bool>(containers.Length);
        for (int i = body; i >= 0; i = containers[i].Parent)
        {
            around[i] = true;
        }

        for (int i = 0; i < containers.Length; i++)
        {
            int parent = containers[i].Parent;
            bool inside = parent >= 0 && (parent == body || (!around[parent] && steps[parent] == 0));
            steps[i] = around[i] || inside || parent < 0 ? (short)0 : (short)Math.Min(short.MaxValue, steps[parent] + 1);
        }

        return steps;
    }
}
