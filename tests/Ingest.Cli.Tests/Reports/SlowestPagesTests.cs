using Ingest.Cli.Reports;
using Ingest.Outcomes;
using Ingest.Pipeline;

namespace Ingest.Cli.Tests.Reports;

public sealed class SlowestPagesTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Write_ManyPages_KeepsTheSlowestHundredInOrder()
    {
        var pages = new SlowestPages();
        for (int i = 0; i < 1_000; i++)
        {
            var location = new ItemLocation("dump \"a\".jsonl") { Line = i };
            pages.Add(new ItemResult(0, i, location, new ItemOutcome.Quarantined(new Fault(Stage.Parsing, new("x"), location, ""))) { Elapsed = TimeSpan.FromMilliseconds(i * 7 % 1_000) });
        }

        pages.Write(folder.PathOf("t.jsonl"));
        IReadOnlyList<PageExample> read = SlowestPages.Read(folder.PathOf("t.jsonl"));

        Assert.Equal(Enumerable.Range(900, 100).Reverse().Select(i => (double?)i), read.Select(page => page.Milliseconds));
        Assert.Equal(("dump \"a\".jsonl", (long?)(999 * 143 % 1_000)), (read[0].SourcePath, read[0].Offset));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    public void Read_SomethingElse_SaysSo(string line)
    {
        folder.Write("t.jsonl", line);

        Assert.Contains("no list of timings", Assert.Throws<InputException>(() => SlowestPages.Read(folder.PathOf("t.jsonl"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "no list of timings", "report", "out", "--timings", "missing.jsonl")]
    [InlineData(2, "name a file with --html", "report", "out", "--explain", "--html", "-")]
    [InlineData(3, "no finished run", "report", "missing")]
    public async Task Report_Misuse_SaysSo(int expected, string message, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((expected, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
