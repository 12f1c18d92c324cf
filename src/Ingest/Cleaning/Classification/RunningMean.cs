namespace Ingest.Cleaning.Classification;

/// <summary>Running sums of a value over the blocks of a page, so that its mean over any run of blocks costs the same.</summary>
internal sealed class RunningMean(int blocks, PageArrays arrays)
{
    private readonly PageArray<(double Sum, int Count)> _before = arrays.RentCleared<(double Sum, int Count)>(blocks + 1);

    /// <summary>Adds the next block's; blocks come in order.</summary>
    /// <param name="block">The block.</param>
    /// <param name="sum">Sum of its values.</param>
    /// <param name="count">How many values; 0 where it has none.</param>
    public void Add(int block, double sum, int count)
    {
        ref readonly (double Sum, int Count) before = ref _before[block];
        _before[block + 1] = (before.Sum + sum, before.Count + count);
    }

    /// <summary>The mean over a run of blocks, cut to the page; NaN where none has a value.</summary>
    public float Between(int first, int end)
    {
        first = Math.Max(0, first);
        ref readonly (double Sum, int Count) start = ref _before[first];
        ref readonly (double Sum, int Count) stop = ref _before[Math.Clamp(end, first, _before.Length - 1)];
        int count = stop.Count - start.Count;
        return count == 0 ? float.NaN : (float)(stop.Sum - start.Sum) / count;
    }
}
