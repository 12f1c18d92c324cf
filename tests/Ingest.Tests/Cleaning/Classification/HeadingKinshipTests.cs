using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class HeadingKinshipTests
{
    private const float Unknown = float.NaN;
    private const string Dump = "Home\nWhat is a lens?\nA lens is a disc of glass.\nWhat is a prism?\nA prism is a wedge of glass.\n";
    private static readonly float[] Headings = [0, 0.25f, 0, 0.75f, 0];

    [Theory]
    [InlineData(nameof(BlockFeature.HeadingLookMean), 0.75f, 0.25f)]
    [InlineData(nameof(BlockFeature.HeadingLookHighest), 0.75f, 0.25f)]
    [InlineData(nameof(BlockFeature.HeadingLookOthers), 1, 1)]
    [InlineData(nameof(BlockFeature.HeadingFirstWordMean), 0.75f, 0.25f)]
    [InlineData(nameof(BlockFeature.HeadingWordAfterMean), 0.75f, 0.25f)]
    [InlineData(nameof(BlockFeature.HeadingWordBeforeMean), Unknown, Unknown)]
    [InlineData(nameof(BlockFeature.HeadingRecordMean), Unknown, Unknown)]
    [InlineData(nameof(BlockFeature.HeadingRecordOthers), 0, 0)]
    [InlineData(nameof(BlockFeature.HeadingLookAfterOthers), 0, 0)]
    public void Write_TwoQuestions_TellsEachOfTheOther(string feature, float first, float second)
    {
        float[] values = Column(RowsOf(Dump, Headings), Enum.Parse<BlockFeature>(feature));

        Assert.Equal([Unknown, first, Unknown, second, Unknown], values);
    }

    [Fact]
    public void Write_ThreeOfAKind_TellsTheMeanAndTheHighestOfTheOthers()
    {
        float[] rows = RowsOf("Lens\nPrism\nMirror\n", [0.25f, 0.75f, 0.5f]);

        Assert.Equal([0.625f, 0.375f, 0.5f], Column(rows, BlockFeature.HeadingLookMean));
        Assert.Equal([0.75f, 0.5f, 0.75f], Column(rows, BlockFeature.HeadingLookHighest));
    }

    private static float[] RowsOf(string text, float[] headings)
    {
        ParsedPage page = ClassifiedPages.Text(text);
        var profile = new PageProfile(page, ContentModel.For(page.Kind).Scorers);
        var rows = new float[headings.Length * BlockFeatures.Count];
        Array.Fill(rows, float.NaN);
        HeadingKinship.Write(profile.Lines!.Kinship, headings, new FeatureRows(rows));
        return rows;
    }

    private static float[] Column(float[] rows, BlockFeature feature) =>
        [.. Enumerable.Range(0, rows.Length / BlockFeatures.Count).Select(row => rows[(row * BlockFeatures.Count) + (int)feature])];
}
