namespace Ingest.Cli.Tests.Commands;

/// <summary>The scripts that <c>ingest slurm</c> makes; tests/slurm runs them.</summary>
public sealed class SlurmCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Script_SomeShardsMissing_WritesOneScriptAJobAndPrintsHowToSubmitThem()
    {
        folder.WriteDump("dump.jsonl", 9);
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "4", "-o", "w");
        await folder.RunAsync("run", "--plan", "w", "--shard", "1/4");

        CommandRun run = await folder.RunAsync("slurm", "script", "w", "-o", "out", "--at-once", "2", "--sbatch=--partition=low", "--sbatch=--comment=two words");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([$"shards=$(sbatch --parsable '{folder.PathOf("w/shards.sbatch")}')", $"sbatch --dependency=afterany:\"${{shards%%;*}}\" '{folder.PathOf("w/merge.sbatch")}'"], run.Output.TrimEnd().Split('\n'));
        string[] shards = File.ReadAllLines(folder.PathOf("w/shards.sbatch")), merge = File.ReadAllLines(folder.PathOf("w/merge.sbatch"));
        Assert.Equal(["#!/bin/bash", "#SBATCH --partition=low \"--comment=two words\""], shards[..2]);
        Assert.Equal(shards[..2], merge[..2]);
        Assert.Contains("#SBATCH --array=0,2-3%2", shards);
        Assert.DoesNotContain(merge, line => line.Contains("--array", StringComparison.Ordinal));
        Assert.Single(shards, line => line.StartsWith("#!", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Script_NothingMissing_PrintsTheMergeOnly()
    {
        folder.WriteDump("dump.jsonl", 2);
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w");
        await folder.RunAsync("run", "--plan", "w", "--shard", "0/1");

        CommandRun run = await folder.RunAsync("slurm", "script", "w", "-o", "out");

        Assert.Equal($"sbatch '{folder.PathOf("w/merge.sbatch")}'", run.Output.TrimEnd());
        Assert.False(File.Exists(folder.PathOf("w/shards.sbatch")));
    }

    [Fact]
    public async Task Submit_Sbatch_GetsTheArrayInTheScriptAndFurtherWords()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        folder.WriteDump("dump.jsonl", 9);
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "3", "-o", "w");
        folder.Write("sbatch", "#!/bin/sh\necho \"$@\" >> calls\ncat >> calls\necho 17\n");
        File.SetUnixFileMode(folder.PathOf("sbatch"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        CommandRun run = await CommandRun.OfAsync(folder.Path, ["slurm", "submit", "w", "-o", "out", "--sbatch=--partition=low"], "", new Dictionary<string, string> { ["PATH"] = folder.Path + ":" + Environment.GetEnvironmentVariable("PATH") });

        Assert.Equal(0, run.ExitCode);
        string[] calls = File.ReadAllLines(folder.PathOf("calls"));
        Assert.Equal(["--parsable --partition=low", "--parsable --partition=low --dependency=afterany:17"], calls.Where(line => line.StartsWith("--", StringComparison.Ordinal)));
        Assert.Contains("#SBATCH --array=0-2%64", calls);
    }

    [Fact]
    public async Task Help_Defaults_AreShownOnce() =>
        Assert.DoesNotContain("] [default", (await folder.RunAsync("slurm", "script", "--help")).Output, StringComparison.Ordinal);
}
