using Ingest.Cleaning.Classification;
using Ingest.Parsing;
using Ingest.Sources;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BlockExplainerTests
{
    [Fact]
    public void Explain_EveryBlock_NamesTheFeaturesOfTheStageThatDecided()
    {
        ParsedPage page = ProbePage.Parse(ContentKind.Html);
        var model = ContentModel.For(ContentKind.Html);
        PageJudgement judgement = model.Judge(page, keepsRows: true);
        var explainer = new BlockExplainer(model, judgement);
        int decidedByFirst = 0;

        for (int i = 0; i < page.Blocks.Count; i++)
        {
            if (!ContentModel.IsUncertain(judgement.Rows.Span[(i * BlockFeatures.Count) + (int)BlockFeature.ContextOwn]))
            {
                decidedByFirst++;
                Assert.All(explainer.Explain(i).Features, weight => Assert.False(weight.Feature is >= BlockFeature.ContextOwn and <= BlockFeature.ContextBetterShare));
            }
        }

        Assert.InRange(decidedByFirst, 1, page.Blocks.Count);
    }
}
