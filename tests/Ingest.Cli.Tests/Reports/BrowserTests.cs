using Ingest.Cli.Tests.Documentation;

namespace Ingest.Cli.Tests.Reports;

/// <summary>Report and explain pages of the samples, in headless Chromium. Pictures go to the folder that INGEST_SCREENSHOTS names.</summary>
public sealed class BrowserTests : IDisposable
{
    private const int Tab = 9;
    private const int Enter = 13;

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [BrowserFact]
    public async Task Report_Opened_AsksForNothingAndGoesByKeyboard()
    {
        string report = await MakeReportAsync();
        await using Browser browser = await Browser.OpenAsync(report, isDark: false);

        var reached = new HashSet<string>();
        for (int i = 0; i < 40; i++)
        {
            await browser.PressAsync("Tab", Tab);
            reached.Add(await browser.EvaluateAsync("document.activeElement.tagName + ' ' + (document.activeElement.getAttribute('href') || '')"));
        }

        Assert.Contains("A #flow", reached);
        Assert.Contains("A #slowest", reached);
        Assert.Contains(reached, element => element.StartsWith("A report-pages/", StringComparison.Ordinal));
        Assert.Contains(reached, element => element.StartsWith("SUMMARY", StringComparison.Ordinal));
        Assert.Empty(browser.Requests);
        await PictureAsync(browser, "report-light");
    }

    [BrowserFact]
    public async Task Report_SummaryByKeyboard_Opens()
    {
        await using Browser browser = await Browser.OpenAsync(await MakeReportAsync(), isDark: false);
        await browser.EvaluateAsync("document.querySelector('summary').focus()");

        await browser.PressAsync("Enter", Enter);

        Assert.Equal("true", await browser.EvaluateAsync("document.querySelector('details').open"));
    }

    [BrowserFact]
    public async Task Report_DarkMode_IsDarkAndLegible()
    {
        await using Browser browser = await Browser.OpenAsync(await MakeReportAsync(), isDark: true);

        Assert.InRange(await BrightnessAsync(browser, "backgroundColor"), 0, 60);
        Assert.InRange(await BrightnessAsync(browser, "color"), 180, 255);
        await PictureAsync(browser, "report-dark");
    }

    [BrowserFact]
    public async Task Explain_Opened_AsksForNothingAndShowsReasonsOnFocus()
    {
        await using Browser browser = await Browser.OpenAsync(await MakeExplainAsync(), isDark: false);
        for (int i = 0; i < 50 && !(await browser.EvaluateAsync("document.activeElement.className")).Contains("drop", StringComparison.Ordinal); i++)
        {
            await browser.PressAsync("Tab", Tab);
        }

        Assert.Contains("drop", await browser.EvaluateAsync("document.activeElement.className"), StringComparison.Ordinal);
        Assert.Equal("block", await browser.EvaluateAsync("getComputedStyle(document.activeElement.querySelector('.why')).display"));
        Assert.Empty(browser.Requests);
        await PictureAsync(browser, "explain-light");
    }

    [BrowserFact]
    public async Task Explain_DarkMode_IsDarkAndLegible()
    {
        await using Browser browser = await Browser.OpenAsync(await MakeExplainAsync(), isDark: true);

        Assert.InRange(await BrightnessAsync(browser, "backgroundColor"), 0, 60);
        Assert.InRange(await BrightnessAsync(browser, "color"), 180, 255);
        await PictureAsync(browser, "explain-dark");
    }

    private static async Task<int> BrightnessAsync(Browser browser, string property) =>
        int.Parse(await browser.EvaluateAsync($"Math.round(getComputedStyle(document.body).{property}.match(/[0-9.]+/g).slice(0, 3).reduce((a, b) => a + +b, 0) / 3)"), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task PictureAsync(Browser browser, string name)
    {
        if (Environment.GetEnvironmentVariable("INGEST_SCREENSHOTS") is { Length: > 0 } target)
        {
            Directory.CreateDirectory(target);
            await browser.ScreenshotAsync(Path.Combine(target, name + ".png"));
        }
    }

    private async Task<string> MakeReportAsync()
    {
        string samples = Path.Combine(RepositoryFolder.Path, "samples");
        folder.WriteDump("broken.jsonl", 3, broken: 1);
        CommandRun run = await folder.RunAsync("run", samples, "broken.jsonl", "-o", "out", "--quality", "--dedup", "near", "--timings", "timings.jsonl");
        Assert.Equal(1, run.ExitCode);
        CommandRun report = await folder.RunAsync("report", "out", "--timings", "timings.jsonl", "--explain");
        Assert.Equal(0, report.ExitCode);
        return folder.PathOf("out/report.html");
    }

    private async Task<string> MakeExplainAsync()
    {
        string page = Path.Combine(RepositoryFolder.Path, "samples", "site", "choosing-a-first-telescope.html");
        Assert.Equal(0, (await folder.RunAsync("explain", page, "--html", "explained.html")).ExitCode);
        return folder.PathOf("explained.html");
    }
}
