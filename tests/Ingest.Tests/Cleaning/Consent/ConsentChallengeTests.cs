using Ingest.Cleaning;
using Ingest.Cleaning.Consent;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Tests.Cleaning.Consent;

public sealed class ConsentChallengeTests
{
    private const int ProseCharacters = 40;

    private static readonly NamedRule[] ConsentRules =
        [new("consent-container", new ConsentContainerRule()), new("consent-notice", new ConsentNoticeRule())];

    [Fact]
    public void Judge_ChallengeSet_KeepsContentAndDropsNotices()
    {
        List<string> faults = [];
        (int keep, int lost, int drop, int left, int negativesHarmed) = (0, 0, 0, 0, 0);
        string[] files = Files();
        foreach (string file in files)
        {
            var challenge = new ChallengeCase(file);
            (List<string> lostLines, List<string> leftLines) = challenge.Judge(ConsentRules);
            keep += challenge.Keep.Count;
            drop += challenge.Drop.Count;
            lost += lostLines.Count;
            left += leftLines.Count;
            negativesHarmed += challenge.IsNegative && lostLines.Count > 0 ? 1 : 0;
            faults.AddRange(lostLines.Select(line => $"{challenge.Name} lost: {line}"));
            faults.AddRange(leftLines.Select(line => $"{challenge.Name} left: {line}"));
        }

        string report = $"{files.Length} documents; lost {lost} of {keep} lines to keep, left {left} of {drop} to drop\n" + string.Join('\n', faults);
        Assert.True(files.Length >= 150, report);
        Assert.True(files.Select(static file => Path.GetFileName(file)[..2]).Distinct().Count() >= 20, report);
        Assert.True(negativesHarmed == 0, report);
        Assert.True(lost <= keep * 0.005, report);
        Assert.True(left <= drop * 0.03, report);
    }

    [Fact]
    public void Judge_ChallengeSetByAllRules_KeepsPagesAboutCookiesAndPrivacyWhole()
    {
        NamedRule[] rules = [.. BlockRuleCatalog.Entries.Select(static entry => new NamedRule(entry.Name, entry.Create(new CleaningContext())))];
        List<string> faults = [];
        int prose = 0;
        foreach (ChallengeCase challenge in Files().Select(static file => new ChallengeCase(file)))
        {
            (List<string> lost, _) = challenge.Judge(rules);
            prose += challenge.Keep.Count(IsProse);
            faults.AddRange(lost.Where(IsProse).Select(line => $"{challenge.Name} lost: {line}"));
        }

        Assert.True(faults.Count <= prose * 0.005, $"lost {faults.Count} of {prose}\n" + string.Join('\n', faults));
        Assert.DoesNotContain(faults.CountBy(static fault => fault.Split(' ')[0]), static document => document.Value > 1);
    }

    private static bool IsProse(string line) => line.Length >= ProseCharacters;

    private static string[] Files()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ingest.sln")))
            {
                string[] files = Directory.GetFiles(Path.Combine(folder.FullName, "tests", "fixtures", "consent"));
                Array.Sort(files, StringComparer.Ordinal);
                return [.. files.Where(static file => !file.EndsWith(".md", StringComparison.Ordinal))];
            }
        }

        return [];
    }
}
