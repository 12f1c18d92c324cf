using System.Text.Json;
using Ingest.Cli.Reports;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;

namespace Ingest.Cli.Tests.Reports;

public sealed class ReportPageTests
{
    [Fact]
    public void Write_HostileNames_AreTextAndNotMarkup()
    {
        var profile = new RunProfile();
        profile.Add(PageFacts.From(JsonDocument.Parse("""{"title":"<script>alert(1)</script>","source_path":"it's.html","host":"\"><img src=x>","word_count":3,"confidence":0.1}""").RootElement));

        string html = new ReportPage(Manifest(), profile, [new("dropped", "a<b", 1, [("<i>", "&")])]).Write();

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Contains("ingest explain &#39;it&#39;\\&#39;&#39;s.html&#39;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyRun_NamesNothingOnTheNetwork()
    {
        string html = new ReportPage(Manifest(), new RunProfile(), []).Write();

        foreach (string reference in (string[])["http:", "https:", "src=", "url(", "@import", "<link", "<iframe"])
        {
            Assert.DoesNotContain(reference, html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Write_DropsAndQuarantine_AppearInTheFlowWithTheirCounts()
    {
        string html = new ReportPage(Manifest(), new RunProfile(), []).Write();

        Assert.Contains("dropped: http-status-not-ok 20 (20.0", html, StringComparison.Ordinal);
        Assert.Contains("quarantined: gzip-truncated 1 (1.0", html, StringComparison.Ordinal);
        Assert.Contains("balance", html, StringComparison.Ordinal);
    }

    private static RunManifest Manifest()
    {
        var counts = new OutcomeCounts
        {
            Read = 100,
            Written = 79,
            Dropped = new Dictionary<string, long> { ["http-status-not-ok"] = 20 },
            Quarantined = new Dictionary<string, long> { ["gzip-truncated"] = 1 },
        };
        return new RunManifest
        {
            IngestVersion = "0",
            SchemaVersion = "1.0",
            Format = "jsonl",
            Options = new Dictionary<string, string>(),
            Counts = counts,
            Outputs = [new SealedFile("records.jsonl", 1_500_000, "", 79, 79)],
            Rejects = new SealedFile("rejects.jsonl", 0, "", 21, 21),
            Inputs = [new ManifestInput("a.warc.gz", 5, counts)],
        };
    }
}
