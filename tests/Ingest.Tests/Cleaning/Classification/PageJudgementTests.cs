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
}
