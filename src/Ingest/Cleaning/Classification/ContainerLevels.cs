using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// What every element holds, in the order of the features of one level but for the block's place in it: the blocks below share it, so each
/// element is summed up once.
/// </summary>
internal sealed class ContainerLevels
{
    /// <summary>Values per element.</summary>
    public const int Width = BlockFeature.Level0Place - BlockFeature.Level0Characters;

    private readonly PageArray<float> _values;

    public ContainerLevels(Container[] containers, ContainerProfile elements, BlockSums sums, int blocks, PageArrays arrays)
    {
        _values = arrays.RentCleared<float>(containers.Length * Width);
        float page = Math.Max(1, sums.CharactersBefore(blocks));
        for (int i = 0; i < containers.Length; i++)
        {
            Container element = containers[i];
            BlockTotals totals = sums.Between(element.FirstBlock, element.EndBlock);
            var level = new FeatureRow(_values.Span.Slice(i * Width, Width), BlockFeature.Level0Characters);
            level[BlockFeature.Level0Characters] = BlockFeatures.Log(totals.Characters);
            level[BlockFeature.Level0LinkDensity] = totals.LinkDensity;
            level[BlockFeature.Level0Blocks] = totals.Blocks;
            level[BlockFeature.Level0PageShare] = totals.Characters / page;
            level[BlockFeature.Level0ProseShare] = totals.ProseShare;
            level[BlockFeature.Level0SentenceRate] = totals.SentenceRate;
            level[BlockFeature.Level0MeanScore] = totals.MeanScore;
            level[BlockFeature.Level0Controls] = element.FormControls;
            level[BlockFeature.Level0Children] = elements.Children[i];
            level[BlockFeature.Level0Twins] = elements.Twins[i];
        }
    }

    /// <summary>The values of one element.</summary>
    public ReadOnlySpan<float> Of(int container) => _values.Span.Slice(container * Width, Width);
}
