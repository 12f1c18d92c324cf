namespace Ingest.Cli.Tests.Commands;

public sealed class ReportCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{\"id\": \"cut", "line 3 is no record")]
    [InlineData("[1, 2]", "line 3 is no record")]
    [InlineData("{\"warnings\": [1]}", null)]
    public async Task Report_LineOfRecords_IsARecordOrNamed(string line, string? problem)
    {
        folder.WriteDump("dump.jsonl", 2);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        File.AppendAllText(folder.PathOf("out/records.jsonl"), line);

        CommandRun run = await folder.RunAsync("report", "out");

        Assert.Equal((problem is null ? 0 : 3, ""), (run.ExitCode, run.Output));
        Assert.Contains(problem is null ? "wrote" : $"records.jsonl, {problem}; `ingest verify out` tells what changed", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Report_CutCompressedRecords_SaysSo()
    {
        folder.WriteDump("dump.jsonl", 200);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--compress", "zst");
        string path = folder.PathOf("out/records.jsonl.zst");
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..^50]);

        CommandRun run = await folder.RunAsync("report", "out");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("`ingest verify out` tells what changed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_RowsOfParquet_AreEachTheirOwn()
    {
        folder.WriteDump("dump.jsonl", 3);
        await folder.RunAsync("run", "dump.jsonl", "-o", "rows.parquet");
        await folder.RunAsync("run", "rows.parquet", "-o", "out", "--map", "html=text", "--timings", "slow.jsonl");

        CommandRun run = await folder.RunAsync("report", "out", "--explain", "--timings", "slow.jsonl");

        Assert.Equal(0, run.ExitCode);
        string[] pages = [.. Directory.EnumerateFiles(folder.PathOf("out/report-pages")).Select(File.ReadAllText)];
        Assert.Equal(3, pages.Length);
        Assert.Equal(3, pages.Distinct().Count());
        Assert.Equal(2 * 3, File.ReadAllText(folder.PathOf("out/report.html")).Split("href=\"report-pages/").Length - 1);
    }

    [Fact]
    public async Task Explain_MaskedRun_ShowsNothingUnmasked()
    {
        folder.Write("page.html", "<html><head><title>Ask title@example.org</title></head><body><nav><a href='/'>write to menu@example.org</a></nav><h1>A page</h1><p>Whoever wants to know more about this page may write to someone@example.org, who answers within a day or two.</p></body></html>");
        await folder.RunAsync("run", "page.html", "-o", "out", "--mask", "email");

        await folder.RunAsync("report", "out", "--explain");

        string page = File.ReadAllText(Assert.Single(Directory.EnumerateFiles(folder.PathOf("out/report-pages"))));
        Assert.Contains("[email]", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.org", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("templates.json")]
    [InlineData("auto")]
    public async Task Explain_RunWithTemplates_HeedsThem(string templates)
    {
        folder.WriteDump("dump.jsonl", 8);
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");
        await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--site-templates", templates);

        CommandRun run = await folder.RunAsync("report", "out", "--explain");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("site template: on", File.ReadAllText(folder.PathOf("out/report-pages/001.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_OtherTemplatesThanTheRuns_IsRefused()
    {
        folder.WriteDump("dump.jsonl", 8);
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");
        await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--site-templates", "templates.json");
        File.AppendAllText(folder.PathOf("templates.json"), " ");

        CommandRun run = await folder.RunAsync("report", "out", "--explain");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("is not the one the run was made with", run.Error, StringComparison.Ordinal);
    }
}
