namespace Ingest.Cleaning.Classification;

/// <summary>Which blocks of a page are stock phrases, and how many stand around a block.</summary>
internal sealed class StockProfile
{
    private readonly PageArray<int> _sums;

    public StockProfile(PageWords words, PageArrays arrays)
    {
        Kinds = arrays.Rent<StockKind>(words.Blocks);
        Covered = arrays.Rent<float>(words.Blocks);
        _sums = arrays.Rent<int>(words.Blocks + 1);
        _sums[0] = 0;
        for (int i = 0; i < words.Blocks; i++)
        {
            ReadOnlySpan<uint> block = words.Of(i);
            StockMatch match = StockPhrases.Match(block);
            Kinds[i] = match.Kind;
            Covered[i] = block.IsEmpty ? 0 : (float)match.Words / block.Length;
            _sums[i + 1] = _sums[i] + (Kinds[i] > StockKind.Heading ? 1 : 0);
        }
    }

    /// <summary>Kind of each block.</summary>
    public PageArray<StockKind> Kinds { get; }

    /// <summary>Share of each block's words that belong to phrases, 0 to 1; 0 for long ones.</summary>
    public PageArray<float> Covered { get; }

    /// <summary>Blocks of the page that are boilerplate's.</summary>
    public int All => _sums[Kinds.Length];

    /// <summary>How many of some blocks are boilerplate's.</summary>
    /// <param name="first">The first; below 0 is the page's start.</param>
    /// <param name="end">The one behind the last; at most the page's end.</param>
    public int CountIn(int first, int end) => _sums[Math.Clamp(end, 0, Kinds.Length)] - _sums[Math.Clamp(first, 0, Kinds.Length)];
}
