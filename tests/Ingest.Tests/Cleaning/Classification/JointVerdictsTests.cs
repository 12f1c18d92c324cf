using Ingest.Cleaning.Classification;
using Ingest.Parsing;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class JointVerdictsTests
{
    private const string Cards = "<div class='cards'><div class='card'><p>One</p></div><div class='card'><p>Two</p></div><div class='card'><p>Three</p></div></div><footer>Four</footer>";

    [Fact]
    public void Apply_BlocksOfOneBuild_LeanOnEachOtherWithinBounds()
    {
        float[] probabilities = Apply(ClassifiedPages.Html(Cards), [0.5f, 0.9f, 0.001f, 0.3f]);

        Assert.InRange(probabilities[0], 0.45f, 0.5f);
        Assert.InRange(probabilities[1], 0.8f, 0.89f);
        Assert.InRange(probabilities[2], 0.0011f, 0.002f);
        Assert.Equal(0.3f, probabilities[3], 1e-5f);
    }

    [Fact]
    public void Apply_ItemsOfAList_ShareTheirMean()
    {
        float[] probabilities = Apply(ClassifiedPages.Html("<ul><li>a</li><li>b</li></ul><p>c</p>"), [0.2f, 0.8f, 0.9f]);

        Assert.Equal([0.5f, 0.5f, 0.9f], probabilities.Select(probability => MathF.Round(probability, 4)));
    }

    [Fact]
    public void Apply_TermAndDescription_ShareTheirMean()
    {
        float[] probabilities = Apply(ClassifiedPages.Text("Weight: 20 kg\nHeight: 10 m\nWheels: two\n"), [0.2f, 0.8f, 0.9f, 0.1f, 0.4f, 0.4f]);

        Assert.Equal([probabilities[1], probabilities[3], probabilities[5]], [probabilities[0], probabilities[2], probabilities[4]]);
        Assert.InRange(probabilities[0], 0.5f, 0.7f);
    }

    [Fact]
    public void Apply_CaptionOfATable_GoesWithItsRows()
    {
        const string Captioned = "<table><caption>Masses</caption><tr><th>Part</th><td>20</td></tr><tr><th>Shell</th><td>30</td></tr></table><p>c</p>";

        float[] probabilities = Apply(ClassifiedPages.Html(Captioned), [0.1f, 0.9f, 0.9f, 0.2f]);

        Assert.Equal(probabilities[1], probabilities[0]);
        Assert.InRange(probabilities[0], 0.8f, 0.95f);
    }

    [Theory]
    [InlineData("<strong>1.1. Can it search the whole web?</strong><br>", 0.9f)]
    [InlineData("1.1. Can it search the <b>whole</b> web?<br>", 0.2f)]
    [InlineData("<strong>Search it</strong><br>", 0.2f)]
    public void Apply_BoldLineAboveAParagraph_StaysWhereThatDoes(string line, float expected)
    {
        float[] probabilities = Apply(ClassifiedPages.Html($"{line}<p>No, it searches the pages of one house, and it was never meant to replace the engines of the web.</p>"), [0.2f, 0.9f]);

        Assert.Equal(expected, probabilities[0], 1e-5f);
    }

    [Theory]
    [InlineData("The wheel of the mill was built by Anton Weber and his son.", 0.7f)]
    [InlineData("Share it with your friends", 0.3f)]
    public void Apply_ProseWithinProseOfADump_LeavesNoHole(string between, float expected)
    {
        float[] probabilities = Apply(ClassifiedPages.Text($"The old mill stands below the village, where the river turns twice.\n{between}\nIts wheel has not moved for years, and nobody knows why that is so.\n"), [0.8f, 0.3f, 0.7f]);

        Assert.Equal(expected, probabilities[1], 1e-5f);
    }

    [Fact]
    public void Apply_CodeBetweenText_StaysWhereThatDoes()
    {
        const string Listing = "<p>a</p><pre>x = 1</pre><pre>y = 2</pre><div>b</div><pre>z = 3</pre>";

        float[] probabilities = Apply(ClassifiedPages.Html(Listing), [0.9f, 0.2f, 0.85f, 0.7f, 0.1f]);

        Assert.Equal(0.7f, probabilities[1], 1e-5f);
        Assert.InRange(probabilities[2], 0.7f, 0.85f);
        Assert.InRange(probabilities[4], 0.05f, 0.2f);
    }

    [Fact]
    public void Apply_SummaryOfDetails_StaysWithWhatItOpens()
    {
        const string Answers = "<details><summary><span><b>When?</b></span></summary><p>At night.</p></details><details><summary>Where?</summary></details><p>c</p>";

        float[] probabilities = Apply(ClassifiedPages.Html(Answers), [0.1f, 0.9f, 0.1f, 0.9f]);

        Assert.Equal(probabilities[1], probabilities[0]);
        Assert.InRange(probabilities[2], 0.05f, 0.3f);
    }

    [Fact]
    public void Apply_LinesOfADump_StayAsTheyAre() =>
        Assert.Equal([0.1f, 0.9f], Apply(ClassifiedPages.Text("A line of words.\nAnother line of words.\n"), [0.1f, 0.9f]));

    [Fact]
    public void Apply_Image_GoesWithWhatStandsAroundIt() =>
        Assert.Equal(0.2f, Apply(ClassifiedPages.Html("<p>a</p><img src='i.png' alt='An image of a lens'><footer>b</footer>"), [0.9f, 0.5f, 0.2f])[1], 1e-5f);

    [Fact]
    public void Apply_ImageOfAFigure_GoesWithTheTextAroundItNotWithItsCaption()
    {
        float[] probabilities = Apply(ClassifiedPages.Html("<p>a</p><figure><img src='i.png' alt='An image of a lens'><figcaption>A lens</figcaption></figure><div>b</div>"), [0.9f, 0.5f, 0.1f, 0.8f]);

        Assert.Equal(0.8f, probabilities[1], 1e-5f);
        Assert.InRange(probabilities[2], 0.05f, 0.2f);
    }

    [Fact]
    public void ShareWithinBuilds_BlocksThatCannotBe_StayImpossible()
    {
        float[] headings = [0, 0.5f, 0.6f, 0];

        JointVerdicts.ShareWithinBuilds(ClassifiedPages.Profile(ClassifiedPages.Html(Cards)), headings);

        Assert.Equal(0, headings[0]);
        Assert.Equal(0, headings[3]);
    }

    [Theory]
    [InlineData("<h2>a</h2><p>b</p><h2>c</h2><p>d</p>", new[] { 0f, 0.2f, 0f, 0.7f }, 0.5f, 0.35f)]
    [InlineData("<h2>a</h2><p>b</p><p>c</p><p>d</p>", new[] { 0f, 0.2f, 0.6f, 0.2f }, 0.5f, 0.5f)]
    [InlineData("<h2>a</h2><h3>b</h3><p>c</p><p>d</p>", new[] { 0f, 0f, 0.2f, 0.2f }, 0.5f, 0.5f)]
    [InlineData("<h2>a</h2><img src='i.png' alt='b'><h2>c</h2><p>d</p>", new[] { 0f, 0.2f, 0f, 0.2f }, 0.5f, 0.5f)]
    public void DoubtEmptiedHeadings_AllTextUnderAHeadingGoes_ItIsLessLikely(string html, float[] probabilities, float before, float after)
    {
        float[] headings = [before, 0, 0, 0];

        JointVerdicts.DoubtEmptiedHeadings(ClassifiedPages.Profile(ClassifiedPages.Html(html)), probabilities, 0.5f, headings);

        Assert.Equal([after, 0, 0, 0], headings.Select(probability => MathF.Round(probability, 2)));
    }

    [Fact]
    public void DoubtEmptiedHeadings_LinesOfADump_StayAsTheyAre()
    {
        float[] headings = [0.5f, 0];

        JointVerdicts.DoubtEmptiedHeadings(ClassifiedPages.Profile(ClassifiedPages.Text("A short line\n\nAnother line of words.\n")), [0, 0], 0.5f, headings);

        Assert.Equal([0.5f, 0], headings);
    }

    private static float[] Apply(ParsedPage page, float[] probabilities)
    {
        JointVerdicts.Apply(ClassifiedPages.Profile(page), probabilities);
        return probabilities;
    }
}
