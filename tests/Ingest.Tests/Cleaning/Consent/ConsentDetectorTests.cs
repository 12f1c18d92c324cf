using Ingest.Cleaning.Consent;

namespace Ingest.Tests.Cleaning.Consent;

public sealed class ConsentDetectorTests
{
    private const string Prose = "Oak casks lend the vinegar tannin and a slow exchange with the air, which rounds its edges over the years.";

    [SharedDataFact]
    public void Find_Seed_TakesExactlyTheDialogueAtItsEnd()
    {
        string[] lines = File.ReadAllLines(Directory.GetFiles(SharedData.Path("seed"), "*.txt")[0]);

        ConsentRun run = Assert.Single(ConsentDetector.Find(PageOfLines.Make(lines)));

        Assert.Equal((5, lines.Length - 1), (run.First, run.Last));
        Assert.Equal("core block 5; grown to 5–9", run.Evidence);
    }

    [Fact]
    public void Find_NoticeAboveAndBelowContent_TakesBothAndNothingElse()
    {
        List<ConsentRun> runs = ConsentDetector.Find(PageOfLines.Make(
            "We use cookies to give you the best experience on our site.",
            "Accept all",
            "Reject all",
            "Ageing vinegar",
            Prose,
            Prose,
            "This website uses cookies to analyse our traffic. By clicking accept you agree.",
            "Cookie settings"));

        Assert.Equal([(0, 2), (6, 7)], runs.Select(static run => (run.First, run.Last)));
    }

    [Theory]
    [InlineData("Cookies keep for a week in a tin; bake them until the edges brown.")]
    [InlineData("A cookie is a small text file that a browser stores; sites use cookies to recognise a session.")]
    [InlineData("The regulator fined the company because its banner did not let visitors reject cookies, the court said.")]
    [InlineData("In this tutorial we use cookies to keep the session id on the server.")]
    public void Find_ProseAboutCookies_KeepsIt(string line) =>
        Assert.Empty(ConsentDetector.Find(PageOfLines.Make(Prose, line, Prose)));

    [Fact]
    public void Find_PolicyThatIsThePage_KeepsIt() =>
        Assert.Empty(ConsentDetector.Find(PageOfLines.Make(
            "Cookie policy",
            "This policy explains how we use cookies on our website to improve your experience and to measure our traffic.",
            "Strictly necessary cookies",
            "We use these cookies to keep you signed in. They do not need your consent.",
            "Analytics cookies",
            "With your consent we use analytics cookies to understand how visitors use our website and to improve our services.",
            "You can withdraw your consent at any time and manage your preferences in the settings of your browser.")));
}
