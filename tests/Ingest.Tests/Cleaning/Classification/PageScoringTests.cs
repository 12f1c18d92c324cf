using Ingest.Cleaning.Classification;
using Ingest.Parsing;
using Ingest.Sources;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class PageScoringTests
{
    [Theory]
    [InlineData(ContentKind.Html, 1)]
    [InlineData(ContentKind.Html, 7)]
    [InlineData(ContentKind.Html, 16)]
    [InlineData(ContentKind.PlainText, 1)]
    [InlineData(ContentKind.PlainText, 7)]
    [InlineData(ContentKind.PlainText, 16)]
    public void Judge_RunByRun_IsTheJudgementOfTheWholePage(ContentKind kind, int run)
    {
        ParsedPage page = kind == ContentKind.Html ? ClassifiedPages.Html(string.Concat(Lines("<p>", "<h2>"))) : ClassifiedPages.Text(string.Concat(Lines("", "")));

        PageJudgement whole = Judge(page, page.Blocks.Count);
        PageJudgement divided = Judge(page, run);

        Assert.True(page.Blocks.Count > 40);
        Assert.Equal(whole.Probabilities, divided.Probabilities);
        Assert.Equal(whole.Headings, divided.Headings);
        Assert.Equal(whole.Titles, divided.Titles);
        Assert.Equal(whole.Types, divided.Types);
    }

    private static PageJudgement Judge(ParsedPage page, int run)
    {
        var model = ContentModel.For(page.Kind);
        var scoring = new PageScoring(model, new PageProfile(page, model.Scorers), new float[run * BlockFeatures.Count]);
        scoring.WriteFeatures();
        scoring.ScoreFirst();
        scoring.WriteContext();
        scoring.ScoreSecond();
        return scoring.ToJudgement();
    }

    private static IEnumerable<string> Lines(string paragraph, string heading)
    {
        for (int i = 0; i < 24; i++)
        {
            yield return $"{heading}Chapter {i} of the pilot\n";
            yield return $"{paragraph}The pilot came aboard at buoy {i}, and nobody spoke to him before he had read the depth aloud. He drank his coffee standing, as all of them do.\n";
            yield return i % 3 == 0 ? $"{paragraph}Share this\n" : $"{paragraph}Contact us about tide {i % 5}\n";
        }
    }
}
