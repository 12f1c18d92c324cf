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
}
