using System.Text;
using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;

namespace Ingest.Tests.Pipeline.Runs.Shards;

public sealed class ShardRunTests : IDisposable
{
    private static readonly Dictionary<string, string> Options = new() { ["format"] = "jsonl" };

    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-shards-").FullName;
    private readonly IngestPipeline _pipeline = new IngestPipelineBuilder().Build();
    private readonly IExporter _exporter = ExporterCatalog.Entries.First(entry => entry.Name == "jsonl").Create(new ExportOptions());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task Merge_ShardsRunInAnyOrder_GivesTheBytesOfOneRun(int shards)
    {
        ShardWorkspace workspace = Plan(shards, out ShardPlan plan);
        foreach (int shard in Enumerable.Range(0, shards).Reverse())
        {
            await Run(workspace, plan, shard);
        }

        Merge(workspace, plan, "merged");
        await RunWhole("whole");

        foreach (string name in (string[])["records.jsonl", "rejects.jsonl", "manifest.json"])
        {
            Assert.Equal(Read("whole", name), Read("merged", name));
        }

        Assert.Equal(36, Read("merged", "records.jsonl").Count(c => c == '\n'));
        Assert.Equal(4, Read("merged", "rejects.jsonl").Count(c => c == '\n'));
    }

    [Fact]
    public async Task Run_TwoAttemptsAtOnce_LeavesOneMarkerAndOneLog()
    {
        ShardWorkspace workspace = Plan(2, out ShardPlan plan);

        ShardMarker[] markers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Run(workspace, plan, 1))));

        Assert.Single(markers.Select(marker => marker.Log).Distinct());
        Assert.Single(Directory.GetFiles(Path.Combine(workspace.Path, "markers")));
        Assert.Single(Directory.GetFiles(Path.Combine(workspace.Path, "logs")));
    }

    [Fact]
    public async Task Run_InputChangedSincePlan_IsRefused()
    {
        ShardWorkspace workspace = Plan(2, out ShardPlan plan);
        File.AppendAllText(Path.Combine(_folder, "a.jsonl"), "{}\n");

        RunFolderException refusal = await Assert.ThrowsAsync<RunFolderException>(() => Run(workspace, plan, 0));

        Assert.Contains("changed since the plan was made", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_PlanOfAnotherBuild_IsRefused()
    {
        ShardWorkspace workspace = Plan(2, out ShardPlan plan);

        RunFolderException refusal = await Assert.ThrowsAsync<RunFolderException>(() => Run(workspace, plan with { Program = "another" }, 0));

        Assert.Contains("another build", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_ShardMissing_NamesItAndWritesNothing()
    {
        ShardWorkspace workspace = Plan(3, out ShardPlan plan);
        await Run(workspace, plan, 0);

        RunFolderException refusal = Assert.Throws<RunFolderException>(() => Merge(workspace, plan, "merged"));

        Assert.Contains("2 of 3 shards are not done: 1, 2", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_folder, "merged")));
    }

    [Fact]
    public async Task Merge_LogDamaged_IsRefused()
    {
        ShardWorkspace workspace = Plan(1, out ShardPlan plan);
        ShardMarker marker = await Run(workspace, plan, 0);
        File.AppendAllText(workspace.LogPath(marker.Log), "x");

        RunFolderException refusal = Assert.Throws<RunFolderException>(() => Merge(workspace, plan, "merged"));

        Assert.Contains("is not what its marker says", refusal.Message, StringComparison.Ordinal);
    }

    private ShardWorkspace Plan(int shards, out ShardPlan plan)
    {
        plan = ShardPlanner.Plan(Feed().Inputs, shards, Options, input => _pipeline.Open([input]).Read(0, default).LongCount());
        var workspace = new ShardWorkspace(Path.Combine(_folder, "w"));
        workspace.Create(plan);
        return workspace;
    }

    private IItemFeed Feed()
    {
        foreach (string name in (string[])["a", "b"])
        {
            string path = Path.Combine(_folder, name + ".jsonl");
            if (!File.Exists(path))
            {
                File.WriteAllText(path, Rows(name));
            }
        }

        return _pipeline.Open([Path.Combine(_folder, "a.jsonl"), Path.Combine(_folder, "b.jsonl")], null, out _);
    }

    private static string Rows(string name)
    {
        var rows = new StringBuilder();
        for (int i = 0; i < 20; i++)
        {
            rows.Append(i % 10 == 7 ? "{\"broken\n" : $"{{\"url\":\"https://a.example/{name}{i}\",\"html\":\"<h1>Page {name}{i}</h1><p>The mail boat brought {i} letters and a crate of oranges to the island.</p>\"}}\n");
        }

        return rows.ToString();
    }

    private Task<ShardMarker> Run(ShardWorkspace workspace, ShardPlan plan, int shard) => new ShardRun(workspace, _pipeline, _exporter).RunAsync(plan, shard, default);

    private void Merge(ShardWorkspace workspace, ShardPlan plan, string folder) =>
        new ShardMerge(workspace, DiskFiles.Instance).Merge(plan, Path.Combine(_folder, folder), Layout(), overwrite: false);

    private Task<RunSummary> RunWhole(string folder) => new FolderRun(_pipeline.Processor, _pipeline.Options, TimeProvider.System, DiskFiles.Instance).RunAsync(
        new FolderRunRequest { Feed = Feed(), Folder = Path.Combine(_folder, folder), Layout = Layout(), Settings = Options });

    private OutputLayout Layout() => new() { Exporter = _exporter, Format = "jsonl" };

    private string Read(string folder, string name) => File.ReadAllText(Path.Combine(_folder, folder, name));
}
