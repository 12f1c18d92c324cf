using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

/// <summary>What goes with <c>run --plan W --shard i/N</c>, and what does not.</summary>
public sealed class ShardOptionTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--dry-run does not go with --plan", "--dry-run")]
    [InlineData("--format does not go with --plan", "--format", "csv")]
    [InlineData("--output does not go with --plan", "-o", "out")]
    [InlineData("--quality does not go with --plan", "--quality")]
    [InlineData("dump.jsonl does not go with --plan", "dump.jsonl")]
    public async Task RunPlan_WhatAShardCannotHeed_IsRefusedAndNothingIsDone(string message, params string[] arguments)
    {
        await PlanAsync();

        CommandRun run = await folder.RunAsync(["run", "--plan", "w", "--shard", "0/1", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("w/markers")));
    }

    [Fact]
    public async Task RunPlan_DryRunOfTheEnvironment_IsRefused()
    {
        await PlanAsync();

        CommandRun run = await CommandRun.OfAsync(folder.Path, ["run", "--plan", "w", "--shard", "0/1"], "", new Dictionary<string, string> { ["INGEST_DRY_RUN"] = "1" });

        Assert.Equal(2, run.ExitCode);
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("w/markers")));
    }

    [Fact]
    public async Task RunPlan_PrintConfig_ShowsThePlansSettingsAndItsOwnAndDoesNothing()
    {
        await PlanAsync();

        CommandRun run = await folder.RunAsync("run", "--plan", "w", "--shard", "0/1", "--workers", "3", "--print-config");

        Assert.Equal(0, run.ExitCode);
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(["recall", "3"], ((string[])["favor", "workers"]).Select(name => printed.RootElement.GetProperty(name).GetString()));
        Assert.Empty(Directory.EnumerateFiles(folder.PathOf("w/markers")));
    }

    [Fact]
    public async Task RunPlan_WhatAShardHeeds_RunsIt()
    {
        await PlanAsync();

        CommandRun run = await folder.RunAsync("run", "--plan", "w", "--shard", "0/1", "-q", "--workers", "2", "--memory", "4M", "--item-timeout", "9");

        Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Single(Directory.EnumerateFiles(folder.PathOf("w/markers")));
    }

    [Fact]
    public async Task Run_ShardWithoutPlan_IsRefused()
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--shard", "1/3");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("--shard needs a plan", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    private async Task PlanAsync()
    {
        folder.WriteDump("dump.jsonl", 1);
        Assert.Equal(0, (await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w", "--favor", "recall")).ExitCode);
    }
}
