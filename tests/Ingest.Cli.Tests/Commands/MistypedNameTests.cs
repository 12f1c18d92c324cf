using Ingest.Cli.Settings;

namespace Ingest.Cli.Tests.Commands;

public sealed class MistypedNameTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_MistypedVariable_IsToldAndDoesNothing()
    {
        folder.WriteDump("dump.jsonl", 1);
        var environment = new Dictionary<string, string> { ["INGEST_WORKER"] = "none" };

        CommandRun run = await CommandRun.OfAsync(folder.Path, ["run", "dump.jsonl", "-o", "out"], "", environment);
        CommandRun quiet = await CommandRun.OfAsync(folder.Path, ["run", "dump.jsonl", "-o", "other", "-q"], "", environment);

        Assert.Equal((0, 0), (run.ExitCode, quiet.ExitCode));
        Assert.StartsWith("ingest: there is no setting INGEST_WORKER in the environment; did you mean INGEST_WORKERS?", run.Error, StringComparison.Ordinal);
        Assert.Equal("", quiet.Error);
    }

    [Fact]
    public async Task Run_MistypedKey_IsToldWithTheNearest()
    {
        folder.Write("config.json", "{ \"worker\": 1, \"colour\": 2 }");

        CommandRun run = await folder.RunAsync("run", "x", "-o", "out", "--config", "config.json");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("config.json: there is no setting called worker; did you mean workers?", run.Error, StringComparison.Ordinal);
        Assert.Contains("config.json: there is no setting called colour" + Environment.NewLine, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INGEST_WORKERS")]
    [InlineData("INGEST_CONFIG")]
    [InlineData("INGEST_SHARED")]
    [InlineData("INGEST_PORT")] // what Kubernetes sets for a service called ingest
    [InlineData("INGEST_SERVICE_HOST")]
    [InlineData("INGEST_PORT_80_TCP")]
    [InlineData("INGEST_")]
    [InlineData("ENGEST_WORKER")]
    public void In_OtherVariables_AreNotTold(string name) => Assert.Empty(MistypedVariables.In(new Dictionary<string, string> { [name] = "1" }));
}
