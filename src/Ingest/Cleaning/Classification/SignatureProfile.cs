using System.Runtime.InteropServices;

namespace Ingest.Cleaning.Classification;

/// <summary>Blocks of the same build (kind, tag and class of the element and of two above) and what they have in common.</summary>
internal sealed class SignatureProfile
{
    private readonly int[] _groups;
    private readonly List<Group> _all = [];

    public SignatureProfile(PageProfile page)
    {
        var index = new Dictionary<(ulong Signature, int Kind), int>();
        _groups = new int[page.Blocks.Length];
        for (int i = 0; i < _groups.Length; i++)
        {
            int container = page.Blocks[i].Container;
            ulong signature = container < 0 ? (ulong)page.Blocks[i].Level : page.Elements.Signature[container];
            ref int group = ref CollectionsMarshal.GetValueRefOrAddDefault(index, (signature, (int)page.Blocks[i].Kind), out bool exists);
            if (!exists)
            {
                group = _all.Count;
                _all.Add(new Group { First = i });
            }

            _groups[i] = group;
            Add(page, i, ref CollectionsMarshal.AsSpan(_all)[group]);
        }

        foreach (ref Group group in CollectionsMarshal.AsSpan(_all))
        {
            group.MeanCharactersLog = BlockFeatures.Log(group.Totals.MeanCharacters);
            LargestCharacters = Math.Max(LargestCharacters, group.Count > 1 ? group.Totals.Characters : 0);
        }
    }

    /// <summary>Characters of the largest group of two and more.</summary>
    public int LargestCharacters { get; }

    /// <summary>The group of a block.</summary>
    public ref readonly Group Of(int block) => ref CollectionsMarshal.AsSpan(_all)[_groups[block]];

    /// <summary>Number of the group of a block.</summary>
    public int NumberOf(int block) => _groups[block];

    private static void Add(PageProfile page, int block, ref Group group)
    {
        BlockTotals own = page.Sums.Between(block, block + 1);
        BlockTotals sum = group.Totals;
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
        public int First { get; init; }

        public int Last { get; set; }

        public int Count { get; set; }

        public BlockTotals Totals { get; set; }

        /// <summary><see cref="BlockFeatures.Log(double)"/> of the mean characters, the same for all blocks of the group.</summary>
        public float MeanCharactersLog { get; set; }
    }
}
