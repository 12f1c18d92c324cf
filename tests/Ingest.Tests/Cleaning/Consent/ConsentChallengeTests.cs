namespace Ingest.Tests.Cleaning.Consent;

public sealed class ConsentChallengeTests
{
    [Fact]
    public void Judge_ChallengeSet_KeepsContentAndDropsNotices()
    {
        List<string> faults = [];
        (int keep, int lost, int drop, int left, int negativesHarmed) = (0, 0, 0, 0, 0);
        string[] files = Files();
        foreach (string file in files)
        {
            var challenge = new ChallengeCase(file);
            (List<string> lostLines, List<string> leftLines) = challenge.Judge();
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
