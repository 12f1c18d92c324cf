using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>What every block is to its neighbours, in the order of the features of one neighbour but for the parent they may share: six blocks ask for it.</summary>
internal sealed class NeighbourProfile
{
    /// <summary>Values per block.</summary>
    public const int Width = BlockFeature.Previous1SameParent - BlockFeature.Previous1Characters;

    private readonly PageArray<float> _values;
    private readonly PageArray<int> _parents;

    public NeighbourProfile(PageProfile page, PageArrays arrays)
    {
        _values = arrays.RentCleared<float>(page.Blocks.Length * Width);
        _parents = arrays.Rent<int>(page.Blocks.Length);
        for (int i = 0; i < page.Blocks.Length; i++)
        {
            Block block = page.Blocks[i];
            _parents[i] = block.Container < 0 ? -1 : page.Containers[block.Container].Parent;
            var own = new FeatureRow(_values.Span.Slice(i * Width, Width), BlockFeature.Previous1Characters);
            own[BlockFeature.Previous1Characters] = BlockFeatures.Log(page.Shapes[i].Characters);
            own[BlockFeature.Previous1LinkDensity] = block.LinkDensity is { } density ? (float)density : float.NaN;
            own[BlockFeature.Previous1TextScore] = page.Text.Scores[i];
            own[BlockFeature.Previous1PathScore] = page.PathScore(i);
            own[BlockFeature.Previous1Kind] = (float)block.Kind;
            own[BlockFeature.Previous1LastClass] = (float)page.Shapes[i].Last;
        }
    }

    /// <summary>The values of one block.</summary>
    public ReadOnlySpan<float> Of(int block) => _values.Span.Slice(block * Width, Width);

    /// <summary>The element around a block's own; −1 where there is none.</summary>
    public int ParentOf(int block) => _parents[block];
}
