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
    [InlineData("there is no command rum; did you mean run?", "rum", "dump.jsonl")]
    [InlineData("there is no command explian; did you mean explain?", "explian")]
    [InlineData("there is no command extrapolate", "extrapolate")]
    [InlineData("there is no command sumbit; did you mean submit?", "slurm", "sumbit", "w")]
    [InlineData("there is no flag --what", "--what")]
    [InlineData("Required command was not provided.")]
    public async Task Command_Unknown_IsWhatIsSaidFirst(string message, params string[] arguments)
    {
        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"ingest: {message}", run.Error.Split('\n')[0].TrimEnd());
        Assert.Equal(2, run.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Run_FileBehindTwoHyphens_IsAFileWhateverItsName()
    {
        folder.WriteDump("-x.jsonl", 1);

        Assert.Equal(0, (await folder.RunAsync("run", "-o", "out", "--", "-x.jsonl")).ExitCode);
        Assert.Equal(2, (await folder.RunAsync("run", "-o", "other", "-x.jsonl")).ExitCode);
    }

    [Fact]
    public async Task Formats_ContainersRead_AreNotThoseRefused() =>
        Assert.DoesNotContain("unsupported", (await folder.RunAsync("formats")).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("plan", "new or empty", "records to stdout", "--overwrite")]
    [InlineData("templates", "the file to write", "--site-templates auto", "--site-templates <")]
    public async Task Help_Options_AreTheCommandsOwn(string command, string shown, params string[] notShown)
    {
        CommandRun run = await folder.RunAsync(command, "--help");

        Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        Assert.All(notShown, words => Assert.DoesNotContain(words, run.Output, StringComparison.Ordinal));
    }

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
