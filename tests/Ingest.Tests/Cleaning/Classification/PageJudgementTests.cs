using Ingest.Cleaning;
using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class PageJudgementTests
{
    [Theory]
    [InlineData(0.1f, 0.2f, 0.2f, 0)]
    [InlineData(0.1f, 0.2f, 0.6f, 0.1f)]
    [InlineData(0.1f, 0.6f, 0.2f, 0.1f)]
    [InlineData(0.2f, 0.2f, 0.2f, 0.2f)]
    public void HeadingsOver_LineBeforeAnother_StaysWhereItIsLikelyOrSomethingStays(float heading, float own, float next, float expected)
    {
        ParsedPage page = ClassifiedPages.Text("The lens\nA lens is a disc of glass.\n");
        using var judgement = new PageJudgement
        {
            Profile = new PageProfile(page, ContentModel.For(page.Kind).Scorers),
            Rows = default,
            Probabilities = [own, next],
            Headings = [heading, 0],
        };

        Assert.Equal([expected, 0], judgement.HeadingsOver(0.5f));
    }

    [Theory]
    [InlineData(0.24f, 10, Favor.Balanced, false)]
    [InlineData(0.24f, 10, Favor.Recall, true)]
    [InlineData(0.25f, 10, Favor.Balanced, true)]
    [InlineData(0.24f, 300, Favor.Balanced, true)]
    [InlineData(0.24f, 7, Favor.Balanced, true)]
    public void Select_NoBlockIsLikely_KeepsNothingOfAFrame(float likeliest, int lines, Favor favor, bool keeps)
    {
        ParsedPage page = ClassifiedPages.Text(string.Concat(Enumerable.Repeat("Here are the other sites of the shop and of its owners.\n", lines)));
        var probabilities = new float[page.Blocks.Count];
        Array.Fill(probabilities, likeliest);
        using var judgement = new PageJudgement
        {
            Profile = new PageProfile(page, ContentModel.For(page.Kind).Scorers),
            Rows = default,
            Probabilities = probabilities,
            Headings = new float[probabilities.Length],
        };

        Assert.Equal(keeps, judgement.Select(favor).Threshold <= likeliest);
    }

    [Theory]
    [InlineData(0.24f, Favor.Balanced, true)]
    [InlineData(0.24f, Favor.Precision, false)]
    [InlineData(0.6f, Favor.Balanced, false)]
    public void Select_FewLinesOfWhichNoneIsLikely_KeepsAll(float likeliest, Favor favor, bool keepsAll)
    {
        ParsedPage page = ClassifiedPages.Text("Terms of the ferry\nBy going on board you agree to these terms.\nThe boatman may wait for the wind.\n");
        float[] probabilities = [0.01f, likeliest, 0.02f];
        using var judgement = new PageJudgement { Profile = new PageProfile(page, ContentModel.For(page.Kind).Scorers), Rows = default, Probabilities = probabilities, Headings = new float[3] };

        Assert.Equal(keepsAll, judgement.Select(favor).Threshold <= 0.01f);
    }
}
