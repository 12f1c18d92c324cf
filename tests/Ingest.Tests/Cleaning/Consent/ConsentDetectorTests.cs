using Ingest.Cleaning.Consent;

namespace Ingest.Tests.Cleaning.Consent;

public sealed class ConsentDetectorTests
{
    private const string Prose = "Oak casks lend the vinegar tannin and a slow exchange with the air, which rounds its edges over the years.";

    [SharedDataFact]
    public void Find_Seed_TakesExactlyTheDialogueAtItsEnd()
    {
        string[] lines = File.ReadAllLines(Directory.GetFiles(SharedData.Path("seed"), "*.txt")[0]);

        ConsentRun run = Assert.Single(ConsentDetector.Find(PageOfLines.Make(lines)).Runs);

        Assert.Equal((5, lines.Length - 1), (run.First, run.Last));
        Assert.Equal("core block 5; grown to 5–9", run.Evidence);
    }

    [Fact]
    public void Find_NoticeAboveAndBelowContent_TakesBothAndNothingElse()
    {
        IReadOnlyList<ConsentRun> runs = ConsentDetector.Find(PageOfLines.Make(
            "We use cookies to give you the best experience on our site.",
            "Accept all",
            "Reject all",
            "Ageing vinegar",
            Prose,
            Prose,
            "This website uses cookies to analyse our traffic. By clicking accept you agree.",
            "Cookie settings")).Runs;

        Assert.Equal([(0, 2), (6, 7)], runs.Select(static run => (run.First, run.Last)));
    }

    [Theory]
    [InlineData("Cookies keep for a week in a tin; bake them until the edges brown.")]
    [InlineData("A cookie is a small text file that a browser stores; sites use cookies to recognise a session.")]
    [InlineData("The regulator fined the company because its banner did not let visitors reject cookies, the court said.")]
    [InlineData("In this tutorial we use cookies to keep the session id on the server.")]
    public void Find_ProseAboutCookies_KeepsIt(string line) =>
        Assert.Empty(ConsentDetector.Find(PageOfLines.Make(Prose, line, Prose)).Runs);

    [Fact]
    public void Find_PolicyThatIsThePage_KeepsIt() =>
        Assert.Empty(ConsentDetector.Find(PageOfLines.Make(
            "Cookie policy",
            "This policy explains how we use cookies on our website to improve your experience and to measure our traffic.",
            "Strictly necessary cookies",
            "We use these cookies to keep you signed in. They do not need your consent.",
            "Analytics cookies",
            "With your consent we use analytics cookies to understand how visitors use our website and to improve our services.",
            "You can withdraw your consent at any time and manage your preferences in the settings of your browser.")).Runs);

    [Fact]
    public void Find_DumpOfPolicyUnderItsMenu_TakesTheNoticeBehindItAlone()
    {
        string[] policy =
        [
            "Harbour Bakery",
            "Shop",
            "Contact",
            "Cookie policy",
            "Last updated in March",
            "This page explains what cookies are, which of them we use on our website, and how you can control them.",
            "How we use cookies",
            "We use cookies to keep things in your basket, to remember your preferences and to understand how visitors use our website.",
            "We and our partners store and access information on your device. You can withdraw your consent at any time.",
            "Performance cookies",
            "These cookies allow us to count visits and traffic sources so we can measure and improve the performance of our site.",
        ];

        ConsentFindings found = ConsentDetector.Find(PageOfLines.Make([.. policy, "We use cookies to give you the best experience on our site.", "Accept all", "Reject all"]));

        Assert.True(found.IsPolicy);
        ConsentRun notice = Assert.Single(found.Runs);
        Assert.Equal((policy.Length, policy.Length + 2), (notice.First, notice.Last));
    }

    [Fact]
    public void Find_MenuThatLinksThePolicyAboveAnArticle_IsNoPolicy() =>
        Assert.False(ConsentDetector.Find(PageOfLines.Make("Privacy policy", Prose, Prose, Prose, Prose, "We use cookies to give you the best experience on our site.", "Accept all")).IsPolicy);

    [Fact]
    public void Find_PageThatBeginsWithADialogue_IsNoPolicy() =>
        Assert.False(ConsentDetector.Find(PageOfLines.Make(
            "Cookies",
            "We use cookies to personalise content, to measure our traffic and to show you ads that are relevant to you.",
            "These cookies are necessary for the website to function and cannot be switched off in our systems.",
            "Accept all",
            "Save my choices",
            Prose,
            Prose,
            Prose,
            Prose)).IsPolicy);

    [Fact]
    public void Find_SentenceOfChoiceBetweenNoticeAndButtons_TakesAll() =>
        Assert.Equal([(1, 4)], ConsentDetector.Find(PageOfLines.Make(
            Prose,
            "With your agreement, we and our 12 partners use cookies to process personal data like your visit on this website.",
            "You can withdraw your consent at any time.",
            "Disagree",
            "Agree and close")).Runs.Select(static run => (run.First, run.Last)));

    [Fact]
    public void Find_NumberedSectionAboutCookies_IsNoNoticeNorReachedByOne()
    {
        string[] terms =
        [
            "Terms of service",
            "These terms govern what you may do with your account, and what we may do with it.",
            "4. Cookies",
            "We use cookies to keep you logged in and, if you agree, to measure our traffic. You can change your choice at any time.",
            "5. Prices",
            "All prices include value added tax; we may change them with a month's notice.",
        ];

        IReadOnlyList<ConsentRun> runs = ConsentDetector.Find(PageOfLines.Make(
            [.. terms, "We use cookies to give you the best experience on our site.", "You can change your choice at any time.", "Accept all", "Reject all"])).Runs;

        Assert.Equal([(terms.Length, terms.Length + 3)], runs.Select(static run => (run.First, run.Last)));
    }
}
