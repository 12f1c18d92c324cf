using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class TitleContextTests
{
    private const string Dump = "Home\nGrinding a lens\nTwo discs of glass are rubbed against each other.\nThe lens is polished\n";

    [Fact]
    public void Write_OneLikelyLine_TellsWhereTheOthersStand()
    {
        float[] rows = RowsOf(Dump, [0, 0.8f, 0, 0]);

        Assert.Equal([-1, 0, 1, 2], Column(rows, BlockFeature.TitleDistance));
        Assert.Equal([0, 0, 0.8f, 0.8f], Column(rows, BlockFeature.TitleAbove));
        Assert.Equal([0.8f, 0, 0, 0], Column(rows, BlockFeature.TitleBelow));
        Assert.Equal([0, 0.8f, 0, 0], Column(rows, BlockFeature.TitleOwn));
    }

    [Fact]
    public void Write_LineWithWordsOfTheTitle_TellsTheirShare()
    {
        float[] rows = RowsOf(Dump, [0, 0.8f, 0, 0]);

        Assert.Equal([0, 1, 0, 1 / 4f], Column(rows, BlockFeature.TitleWordsShared));
        Assert.Equal([0, 1, 0, 1 / 3f], Column(rows, BlockFeature.TitleWordsCovered));
    }

    [Fact]
    public void Write_NoLikelyLine_LeavesDistancesUnknown() =>
        Assert.All(Column(RowsOf(Dump, [0.02f, 0.05f, 0, 0]), BlockFeature.TitleDistance), distance => Assert.True(float.IsNaN(distance)));

    private static float[] RowsOf(string text, float[] titles)
    {
        ParsedPage page = ClassifiedPages.Text(text);
        var profile = new PageProfile(page, ContentModel.For(page.Kind).Scorers);
        var rows = new float[titles.Length * BlockFeatures.Count];
        Array.Fill(rows, float.NaN);
        TitleContext.Write(profile, profile.Lines!, titles, rows);
        return rows;
    }

    private static float[] Column(float[] rows, BlockFeature feature) =>
        [.. Enumerable.Range(0, rows.Length / BlockFeatures.Count).Select(row => rows[(row * BlockFeatures.Count) + (int)feature])];
}
