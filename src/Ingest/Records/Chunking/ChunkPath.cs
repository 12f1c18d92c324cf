using Ingest.Sectioning;

namespace Ingest.Records.Chunking;

/// <summary>The heading path of a section as chunks repeat it, with its cost.</summary>
/// <param name="Headings">From the top down, the section's own last.</param>
/// <param name="Cost">What all of them take of the budget.</param>
/// <param name="AncestorCost">The same without the section's own.</param>
internal readonly record struct ChunkPath(IReadOnlyList<string> Headings, int Cost, int AncestorCost)
{
    /// <summary>The path of a section, without its topmost headings where all would take more than half the budget.</summary>
    public static ChunkPath Of(Section section, ChunkMeasure measure)
    {
        int cost = 0;
        int own = 0;
        int first = section.HeadingPath.Count;
        while (first > 0)
        {
            int added = measure.CostOf(section.HeadingPath[first - 1]);
            if (cost + added > measure.Budget / 2)
            {
                break;
            }

            first--;
            cost += added;
            own = first == section.HeadingPath.Count - 1 ? added : own;
        }

        string[] headings = [.. section.HeadingPath.Skip(first)];
        return new ChunkPath(headings, cost, cost - own);
    }

    /// <summary>The headings that the paths of all these sections start with.</summary>
    public static IReadOnlyList<string> Common(ChunkPath[] paths, int first, int last)
    {
        IReadOnlyList<string> common = paths[first].Headings;
        int length = common.Count;
        for (int i = first + 1; i <= last; i++)
        {
            length = Math.Min(length, CommonLength(common, paths[i].Headings, length));
        }

        return length == common.Count ? common : [.. common.Take(length)];
    }

    private static int CommonLength(IReadOnlyList<string> one, IReadOnlyList<string> other, int limit)
    {
        int length = 0;
        while (length < limit && length < other.Count && string.Equals(one[length], other[length], StringComparison.Ordinal))
        {
            length++;
        }

        return length;
    }
}
