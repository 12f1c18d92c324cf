using Ingest.Cleaning.Classification;
using Ingest.Parsing;
using Ingest.Sources;
using Ingest.Training;

namespace Ingest.Tests.Parsing;

public sealed class WeightsFileTests
{
    private const long MaximumBytes = 3_000_000;

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    public void Load_Embedded_HasFeaturesOfTheCodeAndItsOrigin(string name)
    {
        WeightsFile file = WeightsFile.Load(Resource(name));

        Assert.Subset(new HashSet<string>(BlockFeatures.Names, StringComparer.Ordinal), new HashSet<string>(file.Features, StringComparer.Ordinal));
        Assert.Equal("CC-BY-4.0", file.Header.GetProperty("training_data_licence").GetString());
        Assert.Equal(name, file.Header.GetProperty("name").GetString());
        Assert.NotNull(ContentModel.From(file));
    }

    [Theory]
    [InlineData("html", ContentKind.Html)]
    [InlineData("text", ContentKind.PlainText)]
    public void Judge_ProbePage_ScoresAsWhenTrained(string name, ContentKind kind)
    {
        WeightsFile file = WeightsFile.Load(Resource(name));
        float[] expected = [.. file.Header.GetProperty("probe").EnumerateArray().Select(score => score.GetSingle())];

        float[] scores = ProbePage.Score(ContentModel.From(file), kind);

        Assert.Equal(expected.Length, scores.Length);
        Assert.All(expected.Zip(scores), pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.0005f));
    }

    [Fact]
    public void Embedded_AllModels_StayUnderThreeMegabytes()
    {
        long bytes = 0;
        foreach (string resource in typeof(WeightsFile).Assembly.GetManifestResourceNames().Where(static name => name.EndsWith(".weights", StringComparison.Ordinal)))
        {
            using Stream stream = typeof(WeightsFile).Assembly.GetManifestResourceStream(resource)!;
            bytes += stream.Length;
        }

        Assert.InRange(bytes, 1, MaximumBytes);
    }

    [Fact]
    public void Read_OtherVersion_SaysSo() =>
        Assert.Contains("train them again", Assert.Throws<InvalidOperationException>(() => WeightsFile.Read("{\"format\":\"ingest-weights\",\"version\":99}\n"u8.ToArray())).Message, StringComparison.Ordinal);

    private static string Resource(string name) => $"Ingest.Cleaning.Classification.{name}.weights";
}
