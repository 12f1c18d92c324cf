using Ingest.Parsing.Html.Metadata;
using Ingest.Training.Metadata;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class CandidateTrainerTests
{
    // Feature 0 speaks for a candidate, feature 1 against it, feature 2 says nothing.
    [Fact]
    public void Train_FeaturesThatTell_AreWeighedAndTheSameEachTime()
    {
        CandidateModel model = Train();

        Assert.True(model.WeightOf(0, 0) > 0.3, $"{model.WeightOf(0, 0)}");
        Assert.True(model.WeightOf(1, 1) < -0.3, $"{model.WeightOf(1, 1)}");
        Assert.Equal(0, model.WeightOf(3, 3));
        Assert.Equal(CandidateWeightsFile.Format<AuthorFeature>(model, 1), CandidateWeightsFile.Format<AuthorFeature>(Train(), 1));
    }

    private static CandidateModel Train()
    {
        Candidate[] candidates = [new("a") { Features = 0b101 }, new("b") { Features = 0b110 }];
        bool[] isRight = [true, false];
        return new CandidateTrainer(new CandidateSettings { MinimumTimes = 1 }).Train([.. Enumerable.Repeat(new CandidateChoice(candidates, isRight, 1), 10)]);
    }
}
