namespace Ingest.Cli.Tests.Commands;

/// <summary>What errors come to, whichever command they happen in.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Command_ErrorThatNobodyForesaw_IsOneLineAndExitCode3()
    {
        folder.WriteDump("dump.jsonl", 1);
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w");
        folder.Write("w/markers/shard-00000.json", "{ \"shard\": ");

        CommandRun run = await folder.RunAsync("status", "w");

        Assert.Equal((3, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("ingest: ", Assert.Single(run.Error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void UnexpectedMessage_OfSeveralLines_IsOne() =>
        Assert.Equal("unexpected InvalidOperationException: first second", CommandLine.UnexpectedMessage(new InvalidOperationException("first\r\n  second\n")));

    [Theory]
    [InlineData("--output is ''", "run", "dump.jsonl", "-o", "")]
    [InlineData("--timings is ''", "run", "dump.jsonl", "-o", "out", "--timings", "")]
    public async Task Command_EmptyName_IsWrongUsage(string message, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
