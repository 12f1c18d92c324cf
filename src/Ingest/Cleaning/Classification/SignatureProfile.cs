namespace Ingest.Cleaning.Classification;

/// <summary>Blocks of the same build (kind, tag and class of the element and of two above) and what they have in common.</summary>
internal sealed class SignatureProfile
{
    private readonly PageArray<int> _groups;
    private readonly PageArray<Group> _all;
    private readonly PageArray<float> _means;

    public SignatureProfile(PageProfile page, PageArrays arrays)
    {
        int blocks = page.Blocks.Length;
        var numbers = new KeyNumbers(arrays, blocks);
        _groups = arrays.Rent<int>(blocks);
        _all = arrays.RentCleared<Group>(blocks);
        for (int i = 0; i < blocks; i++)
        {
            int container = page.Blocks[i].Container;
            ulong signature = container < 0 ? (ulong)page.Blocks[i].Level : page.Elements.Signature[container];
            _groups[i] = numbers.NumberOf((signature * 31) + (ulong)page.Blocks[i].Kind);
            Add(page, i, ref _all[_groups[i]]);
        }

        _means = arrays.Rent<float>(numbers.Count);
        foreach (ref Group group in _all.Span[..numbers.Count])
        {
            group.MeanCharactersLog = BlockFeatures.Log(group.Totals.MeanCharacters);
            LargestCharacters = Math.Max(LargestCharacters, group.Count > 1 ? group.Totals.Characters : 0);
        }
    }

    /// <summary>Characters of the largest group of two and more.</summary>
    public int LargestCharacters { get; }

    /// <summary>The group of a block.</summary>
    public ref readonly Group Of(int block) => ref _all[_groups[block]];

    /// <summary>Number of the group of a block.</summary>
    public int NumberOf(int block) => _groups[block];

    /// <summary>Means of a value over the blocks of each group, by words; what has no words counts, too. They stand until others are asked for.</summary>
    public ReadOnlySpan<float> Means(PageArray<TextShape> shapes, ReadOnlySpan<float> values)
    {
        Span<float> means = _means.Span;
        means.Clear();
        for (int i = 0; i < values.Length; i++)
        {
            means[_groups[i]] += values[i] * (shapes[i].Words + 1);
        }

        for (int group = 0; group < means.Length; group++)
        {
            means[group] /= _all[group].Totals.Words + _all[group].Count;
        }

        return means;
    }

    private static void Add(PageProfile page, int block, ref Group group)
    {
        BlockTotals own = page.Sums.Between(block, block + 1);
        BlockTotals sum = group.Totals;
        group.First = group.Count == 0 ? block : group.First;
        group.Count++;
        group.Last = block;
        group.Totals = new(
            sum.Blocks + 1,
            sum.Characters + own.Characters,
            sum.LinkCharacters + own.LinkCharacters,
            sum.Words + own.Words,
            sum.Sentences + own.Sentences,
            sum.Prose + own.Prose,
            sum.Score + own.Score);
    }

    internal record struct Group
    {
        public int First { get; set; }

        public int Last { get; set; }

        public int Count { get; set; }

        public BlockTotals Totals { get; set; }

        /// <summary><see cref="BlockFeatures.Log(double)"/> of the mean characters, the same for all blocks of the group.</summary>
        public float MeanCharactersLog { get; set; }
    }
}
