using Ingest.Decoding;
using Ingest.Parsing.Html.Metadata;

namespace Ingest.Tests.Parsing.Html.Metadata;

public sealed class CandidateModelTests
{
    private const ulong First = 1 << 2;
    private const ulong Second = 1 << 5;

    [Fact]
    public void Score_SinglesAndPairs_AreAdded()
    {
        CandidateModel model = Model((2, 2, 1f), (5, 5, 10f), (5, 2, 100f));

        Assert.Equal(0, model.Score(1 << 3));
        Assert.Equal(1, model.Score(First));
        Assert.Equal(111, model.Score(First | Second));
    }

    [Fact]
    public void Choose_Equals_TakesTheEarlier()
    {
        var candidates = new[] { new Candidate("a"), new Candidate("b") { Features = First }, new Candidate("c") { Features = First } };

        Assert.Equal("b", Model((2, 2, 1f)).Choose(candidates)?.Text);
        Assert.Null(Model().Choose([]));
    }

    [Theory]
    [InlineData("Parsing/Html/Metadata/title-weights.txt", typeof(TitleFeature))]
    [InlineData("Parsing/Html/Metadata/author-weights.txt", typeof(AuthorFeature))]
    public void Weights_Features_AreOnesThatExist(string path, Type features)
    {
        string[] names = Enum.GetNames(features);
        IReadOnlyList<string> lines = EmbeddedLines.Read(path);

        Assert.True(names.Length <= CandidateModel.MaximumFeatures);
        Assert.True(lines.Count > 100, $"only {lines.Count} weights");
        Assert.All(lines, line => Assert.All(line.Split(' ')[..^1], name => Assert.Contains(name, names)));
    }

    private static CandidateModel Model(params (int First, int Second, float Weight)[] weights)
    {
        var cells = new float[CandidateModel.MaximumFeatures * CandidateModel.MaximumFeatures];
        foreach ((int first, int second, float weight) in weights)
        {
            cells[CandidateModel.Place(first, second)] = weight;
        }

        return new CandidateModel(cells);
    }
}
