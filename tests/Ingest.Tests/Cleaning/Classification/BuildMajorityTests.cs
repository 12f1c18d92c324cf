using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BuildMajorityTests
{
    private const string Prices = "<div><p class='price'>1</p><p class='price'>2</p><p class='price'>3</p></div><p>4</p>";

    [Theory]
    [InlineData(0.6f, 0.6f, 0.3f, 0.3f, 0.5f, 0.3f)] // the third as the others of its build; what is of no build stays as it is
    [InlineData(0.6f, 0.6f, 0.2f, 0.6f, 0.2f, 0.6f)] // too unlikely
    [InlineData(0.6f, 0.3f, 0.3f, 0.6f, 0.3f, 0.6f)] // no majority
    public void Complete_MostOfABuildStay_SoDoesWhatIsNearlyLikely(float first, float second, float third, float other, float expectedThird, float expectedOther)
    {
        float[] probabilities = [first, second, third, other];

        BuildMajority.Complete(ClassifiedPages.Profile(ClassifiedPages.Html(Prices)), probabilities, 0.5f);

        Assert.Equal([first, second, expectedThird, expectedOther], probabilities);
    }

    [Fact]
    public void Complete_LinesOfADump_StayAsTheyAre()
    {
        float[] probabilities = [0.6f, 0.6f, 0.6f, 0.3f];

        BuildMajority.Complete(ClassifiedPages.Profile(ClassifiedPages.Text("One line of words.\n\nAnother of them.\n\nA third of them.\n\nAnd the last.\n")), probabilities, 0.5f);

        Assert.Equal([0.6f, 0.6f, 0.6f, 0.3f], probabilities);
    }
}
