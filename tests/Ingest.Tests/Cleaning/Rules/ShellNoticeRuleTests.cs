using Ingest.Cleaning;
using Ingest.Cleaning.Rules;
using Ingest.Tests.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Rules;

public sealed class ShellNoticeRuleTests
{
    private const string Prose = "<p>The tide comes twice a day, because the moon pulls at the water on both sides of the earth, and the boats in the harbour turn at their ropes.</p>";

    [Theory]
    [InlineData("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", "browser-warning")]
    [InlineData("<noscript><strong>We're sorry but tides doesn't work properly without JavaScript enabled. Please enable it to continue.</strong></noscript>", "browser-warning")]
    [InlineData("<div class=spinner>Loading...</div>", "loading-notice")]
    [InlineData("<p>Bitte warten …</p><p>Bitte aktivieren Sie JavaScript.</p>", "loading-notice,browser-warning")]
    [InlineData("<h1>tides.example</h1><p>Verifying you are human. This may take a few seconds.</p><div>Ray ID: 8f3</div>", "challenge-page,challenge-page,challenge-page")]
    [InlineData("<h1>Making sure you're not a bot!</h1><p>Loading...</p><noscript><p>Sadly, you must enable JavaScript to get past this challenge.</p></noscript>", "challenge-page,challenge-page,challenge-page")]
    [InlineData("<p>Loading docks of the old harbour</p>", "")]
    [InlineData("<h1>Tides</h1><h2>Loading</h2><p>The boats are loaded at high water.</p>", "")]
    [InlineData("<h1>How to enable JavaScript</h1><p>You need to enable JavaScript: open the settings and tick the box.</p>", "")]
    [InlineData("<h1>How do I get rid of this page?</h1><p>It says: Verify you are human.</p><p>Switch the extension off.</p>", "")]
    public void Judge_PageWithNextToNoText_DropsWhatItSaysInstead(string html, string expected) => Assert.Equal(expected, string.Join(',', Judge(html).Select(static opinion => opinion.Code.Value)));

    [Fact]
    public void Judge_PageWithText_DropsWarningsOnlyOfNoscript()
    {
        string text = string.Concat(Enumerable.Repeat(Prose, 8));

        BlockOpinion opinion = Assert.Single(Judge($"<body><noscript><p>Please enable JavaScript to see the comments.</p><p>Tides of March</p></noscript>{text}<p>Please enable JavaScript to see the map.</p><p>Loading</p>"));

        Assert.Equal((0, Decision.Drop, true), (opinion.Block, opinion.Decision, opinion.IsBinding));
    }

    [Fact]
    public void Judge_PageThatSpeaksOfTests_StaysWhole() =>
        Assert.Empty(Judge("<h1>Captchas</h1><p>Verify you are human, the page said, and I was not sure.</p>" + string.Concat(Enumerable.Repeat(Prose, 8))));

    private static BlockOpinion[] Judge(string html) => [.. new ShellNoticeRule().Judge(ClassifiedPages.Html(html), new CleaningContext())];
}
