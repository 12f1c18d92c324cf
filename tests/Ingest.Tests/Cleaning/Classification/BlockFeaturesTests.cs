using Ingest.Cleaning.Classification;
using Ingest.Sources;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BlockFeaturesTests
{
    private const float Exact = 1e-5f;

    [Theory]
    [InlineData("Grinding a lens", nameof(BlockFeature.Words), 22)]
    [InlineData("Grinding a lens", nameof(BlockFeature.SentenceEnds), 1)]
    [InlineData("Grinding a lens", nameof(BlockFeature.LinkDensity), 0)]
    [InlineData("Grinding a lens", nameof(BlockFeature.ToMain), 2)]
    [InlineData("Grinding a lens", nameof(BlockFeature.ToArticle), 1)]
    [InlineData("Grinding a lens", nameof(BlockFeature.ToNavigation), float.NaN)]
    [InlineData("Grinding a lens", nameof(BlockFeature.Level1Blocks), 7)]
    [InlineData("Grinding a lens", nameof(BlockFeature.FromTitle), 2)]
    [InlineData("How lenses", nameof(BlockFeature.TitleOverlap), 1)]
    [InlineData("How lenses", nameof(BlockFeature.Level), 1)]
    [InlineData("fine sand", nameof(BlockFeature.GroupSize), 2)]
    [InlineData("fine sand", nameof(BlockFeature.GroupPosition), 1)]
    [InlineData("fine sand", nameof(BlockFeature.HeadingLevel), 2)]
    [InlineData("fine sand", nameof(BlockFeature.FromHeading), 3)]
    [InlineData("fine sand", nameof(BlockFeature.SignatureCount), 2)]
    [InlineData("Shop", nameof(BlockFeature.LinkDensity), 1)]
    [InlineData("Shop", nameof(BlockFeature.ToNavigation), 2)]
    [InlineData("Shop", nameof(BlockFeature.Level1Twins), 1)]
    [InlineData("Copyright 2024", nameof(BlockFeature.BlocksAfter), 0)]
    [InlineData("Copyright 2024", nameof(BlockFeature.DigitShare), 4 / 40f)]
    [InlineData("Copyright 2024", nameof(BlockFeature.PageHeadings), 3 / 13f)]
    [InlineData("How lenses", nameof(BlockFeature.TopicTitleShare), 1)]
    [InlineData("Grinding a lens", nameof(BlockFeature.TopicHeading), 1)]
    [InlineData("Grinding a lens", nameof(BlockFeature.TopicDescriptionShare), float.NaN)]
    [InlineData("Grinding a lens", nameof(BlockFeature.LinkScore), float.NaN)]
    public void Extract_ProbePage_GivesTheKnownValue(string block, string feature, float expected)
    {
        var profile = new PageProfile(ProbePage.Parse(ContentKind.Html), ContentModel.For(ContentKind.Html).Scorers);
        int index = Array.FindIndex(profile.Blocks, candidate => candidate.Text.StartsWith(block, StringComparison.Ordinal));

        float value = BlockFeatures.Extract(profile)[(index * BlockFeatures.Count) + (int)Enum.Parse<BlockFeature>(feature)];

        Assert.True(float.IsNaN(expected) ? float.IsNaN(value) : Math.Abs(expected - value) < Exact, $"{feature} is {value}, not {expected}");
    }

    [Fact]
    public void Extract_HeadingOfADump_SeesItsWordsComeBackAfterIt()
    {
        var page = ClassifiedPages.Text("Home\nThe coarse work\nCoarse sand grinds fast, and the work is done in an hour.\nFine sand comes next.\n");
        float[] rows = BlockFeatures.Extract(new PageProfile(page, ContentModel.For(ContentKind.PlainText).Scorers));

        Assert.Equal(1, rows[BlockFeatures.Count + (int)BlockFeature.EchoAfter], Exact);
        Assert.Equal(0, rows[BlockFeatures.Count + (int)BlockFeature.EchoBefore], Exact);
    }

    [Fact]
    public void Extract_TitleOfADump_SeesItsWordsComeBackInTheNextProse()
    {
        var page = ClassifiedPages.Text("Grinding glass\nHome\nBy Ann\n12 May\nSign in\nWhoever grinds glass begins with coarse sand, and the grinding is done in an hour.\n");
        float[] rows = BlockFeatures.Extract(new PageProfile(page, ContentModel.For(ContentKind.PlainText).Scorers));

        Assert.Equal(1, rows[(int)BlockFeature.EchoProse], Exact);
        Assert.Equal(0, rows[BlockFeatures.Count + (int)BlockFeature.EchoProse], Exact);
        Assert.Equal(0, rows[(5 * BlockFeatures.Count) + (int)BlockFeature.EchoProse], Exact);
    }
}
