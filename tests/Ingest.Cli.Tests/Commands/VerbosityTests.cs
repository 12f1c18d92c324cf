namespace Ingest.Cli.Tests.Commands;

/// <summary><c>-q</c> and <c>-v</c> of commands that have something else than rejected items to tell.</summary>
public sealed class VerbosityTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("merge OUT", "one: 2 items read, 2 written, 0 dropped, 0 quarantined\n", "all: 2 runs: 4 items read, 4 written", "merge", "one", "two", "-o", "all")]
    [InlineData("merge W", "shard 0: 2 items read, 2 written, 0 dropped, 0 quarantined\n", "all: 1 shards: 2 items read", "merge", "w", "-o", "all")]
    [InlineData("status", "shard 0: 2 items read, 2 written", "w: 1 of 1 shards done", "status", "w")]
    [InlineData("plan", "shard 0: a.jsonl (all)\n", "next: ingest run --plan", "plan", "a.jsonl", "--shards", "1", "-o", "w2")]
    [InlineData("verify", "one/rejects.jsonl: 0 B, 0 rejects, SHA-256 e3b0", "one: files, checksums and counts hold", "verify", "one")]
    [InlineData("report", "reading one/records.jsonl (", "wrote one/report.html", "report", "one")]
    [InlineData("explain", "a.jsonl", "wrote page.html", "explain", "a.jsonl", "--html", "page.html")]
    [InlineData("templates", "reading a.jsonl (", "all.json: 0 hosts", "templates", "a.jsonl", "-o", "all.json")]
    public async Task Command_QuietOrVerbose_SaysNothingOrMore(string name, string verbose, string always, params string[] arguments)
    {
        await PrepareAsync(arguments);

        CommandRun quiet = await folder.RunAsync([.. arguments, "-q"]);
        Remove();
        CommandRun normal = await folder.RunAsync(arguments);
        Remove();
        CommandRun talkative = await folder.RunAsync([.. arguments, "-v"]);

        Assert.Equal((0, ""), (quiet.ExitCode, quiet.Error));
        Assert.Contains(always, normal.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.DoesNotContain(verbose, normal.Error.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.True(talkative.Error.ReplaceLineEndings("\n").Replace('\\', '/').Contains(verbose, StringComparison.Ordinal), $"{name}: {talkative.Error}");
        Assert.Contains(always, talkative.Error.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_MissingShards_StandOnStdoutAlsoWhenQuiet()
    {
        folder.WriteDump("a.jsonl", 4);
        await folder.RunAsync("plan", "a.jsonl", "--shards", "2", "-o", "w", "-q");

        CommandRun quiet = await folder.RunAsync("status", "w", "-q");
        CommandRun talkative = await folder.RunAsync("status", "w", "-v");

        Assert.Equal((1, "0-1", ""), (quiet.ExitCode, quiet.Output.TrimEnd(), quiet.Error));
        Assert.Contains("shard 1: not done", talkative.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_QuietAndChanged_SaysWhat()
    {
        folder.WriteDump("a.jsonl", 2);
        await folder.RunAsync("run", "a.jsonl", "-o", "one", "-q");
        File.AppendAllText(folder.PathOf("one/records.jsonl"), "{}\n");

        CommandRun run = await folder.RunAsync("verify", "one", "-q");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("one: records.jsonl has", run.Error, StringComparison.Ordinal);
    }

    private async Task PrepareAsync(string[] wanted)
    {
        folder.WriteDump("a.jsonl", 2);
        folder.WriteDump("b.jsonl", 2);
        string[][] commands = [["run", "a.jsonl", "-o", "one"], ["run", "b.jsonl", "-o", "two"], ["plan", "a.jsonl", "--shards", "1", "-o", "w"], ["run", "--shard", "0/1", "--plan", "w"]];
        foreach (string[] command in commands.Where(command => wanted.Contains(command[^1])))
        {
            await folder.RunAsync([.. command, "-q"]);
        }
    }

    private void Remove()
    {
        foreach (string name in ((string[])["all", "w2"]).Where(name => Directory.Exists(folder.PathOf(name))))
        {
            Directory.Delete(folder.PathOf(name), recursive: true);
        }
    }
}
