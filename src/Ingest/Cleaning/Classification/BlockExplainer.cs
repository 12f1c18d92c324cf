using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>Explains the model's decisions on one page. The page is judged once; a block costs one walk down the trees.</summary>
internal sealed class BlockExplainer
{
    private const int Shown = 5;
    private readonly ContentModel _model;
    private readonly PageJudgement _judgement;

    public BlockExplainer(ContentModel model, ParsedPage page)
        : this(model, model.Judge(page, keepsRows: true))
    {
    }

    public BlockExplainer(ContentModel model, PageJudgement judgement)
    {
        _model = model;
        _judgement = judgement;
    }

    /// <summary>Explains one block, by ordinal.</summary>
    public BlockExplanation Explain(int block)
    {
        ReadOnlySpan<float> row = _judgement.Rows.Span.Slice(block * BlockFeatures.Count, BlockFeatures.Count);
        var contributions = new float[BlockFeatures.Count];
        StageThatDecided(row).Contribute(row, contributions);
        int[] order = [.. Enumerable.Range(0, contributions.Length)];
        Array.Sort(order, (a, b) => Math.Abs(contributions[b]).CompareTo(Math.Abs(contributions[a])) is int bySize and not 0 ? bySize : a.CompareTo(b));
        var features = new FeatureWeight[Shown];
        for (int i = 0; i < features.Length; i++)
        {
            features[i] = new((BlockFeature)order[i], row[order[i]], contributions[order[i]]);
        }

        return new BlockExplanation(_judgement.Probabilities[block], features);
    }

    private TreeEnsemble StageThatDecided(ReadOnlySpan<float> row) =>
        ContentModel.IsUncertain(row[(int)BlockFeature.ContextOwn]) ? _model.Second : _model.First;
}
