using System.Text;
using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Shards;
using Ingest.Sources;

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
    public async Task Run_ShardOfOneItemThatCannotBeRead_FailsAndLeavesNoMarker()
    {
        ShardWorkspace workspace = Plan(40, out ShardPlan plan);
        int shard = Enumerable.Range(0, 40).First(number => plan.Shards[number] is [{ Restart: not null } range] && range.EndItem == range.FirstItem + 1);

        await Assert.ThrowsAsync<RunFolderException>(() => new ShardRun(workspace, PipelineThatReads([]), _exporter).RunAsync(plan, shard, default));

        Assert.Contains(shard, ShardMerge.Missing(workspace, plan));
    }

    [Fact]
    public void ReadPlan_OfAnotherVersion_SaysWhatToDo()
    {
        ShardWorkspace workspace = Plan(2, out ShardPlan plan);
        File.WriteAllBytes(Path.Combine(workspace.Path, "plan.json"), (plan with { PlanVersion = 1, IngestVersion = "0.0.9" }).ToBytes());

        RunFolderException refusal = Assert.Throws<RunFolderException>(workspace.ReadPlan);

        Assert.Contains("plan.json is a plan of version 1, made by Ingest 0.0.9", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("make the plan again with ingest plan", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReadPlan_AsWritten_IsTheSame()
    {
        ShardWorkspace workspace = Plan(8, out ShardPlan plan);

        Assert.Contains(plan.Shards, shard => shard is [{ Restart.Line: > 1 }, ..]);
        Assert.Equal(plan.Hash(), workspace.ReadPlan().Hash());
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

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Run_InputThatCannotBeReadToItsPart_FailsAndLeavesNoMarker(int shard)
    {
        ShardWorkspace workspace = Plan(3, out ShardPlan plan);
        IngestPipeline blind = PipelineThatReads(["{\"text\":\"a page of its own\"}"]);

        RunFolderException refusal = await Assert.ThrowsAsync<RunFolderException>(() => new ShardRun(workspace, blind, _exporter).RunAsync(plan, shard, default));

        Assert.Contains(".jsonl: of the ", refusal.Message, StringComparison.Ordinal);
        Assert.Equal([0, 1, 2], ShardMerge.Missing(workspace, plan));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(39)]
    public async Task Merge_ItemMissingFromALog_IsRefused(int missing)
    {
        ShardWorkspace workspace = Plan(3, out ShardPlan plan);
        var results = new List<ItemResult>();
        await foreach (ItemResult result in _pipeline.RunAsync(Feed(), _exporter, default, default))
        {
            results.Add(result);
        }

        results.RemoveAt(missing);
        for (int shard = 0; shard < 3; shard++)
        {
            Commit(workspace, plan, shard, shard == 1 ? results : []);
        }

        Assert.Throws<RunFolderException>(() => Merge(workspace, plan, "merged"));
        Assert.False(File.Exists(Path.Combine(_folder, "merged", "manifest.json")));
    }

    [Fact]
    public async Task Merge_UnfinishedFolder_IsClearedOnlyWhereItIsThisMerges()
    {
        ShardWorkspace workspace = Plan(1, out ShardPlan plan);
        await Run(workspace, plan, 0);
        await LeaveUnfinished("other", new Dictionary<string, string> { ["favor"] = "recall" });
        await LeaveUnfinished("same", Options);
        string journal = Read("other", ".ingest-journal");

        Assert.Throws<RunFolderException>(() => Merge(workspace, plan, "other"));
        Merge(workspace, plan, "same");

        Assert.Equal(journal, Read("other", ".ingest-journal"));
        Assert.True(File.Exists(Path.Combine(_folder, "same", "manifest.json")));
    }

    private Task<RunSummary> LeaveUnfinished(string folder, Dictionary<string, string> settings)
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        return new FolderRun(_pipeline.Processor, _pipeline.Options, TimeProvider.System, DiskFiles.Instance).RunAsync(
            new FolderRunRequest { Feed = Feed(), Folder = Path.Combine(_folder, folder), Layout = Layout(), Settings = settings }, stopped.Token);
    }

    private static void Commit(ShardWorkspace workspace, ShardPlan plan, int shard, List<ItemResult> results)
    {
        string name = ShardWorkspace.NewLogName(shard);
        var tally = new OutcomeTally();
        using HashedFile file = HashedFile.Create(DiskFiles.Instance, workspace.LogPath(name));
        using (var log = new ShardLogWriter(file))
        {
            foreach (ItemResult result in results)
            {
                tally.AddRead(1);
                tally.Add(result.Outcome);
                log.Add(result, plan.Inputs[result.Input].Path);
            }
        }

        file.FlushToDisk();
        workspace.Commit(new ShardMarker(shard, plan.Hash(), name, file.Length, file.Sha256(), tally.ToCounts()));
    }

    /// <summary>A pipeline that finds these lines in every input, as one does where the file lies on a disk that fails.</summary>
    private static IngestPipeline PipelineThatReads(string[] lines)
    {
        var builder = new IngestPipelineBuilder();
        builder.Sources.Insert(0, new CatalogEntry<ISource, SourceOptions>("short", "a few lines", _ => new ShortSource(lines)));
        return builder.Build();
    }

    private sealed class ShortSource(string[] lines) : ISource
    {
        public bool Recognises(SourceProbe probe) => true;

        public IEnumerable<SourceEvent> Read(SourceInput input, CancellationToken cancellationToken) =>
            lines.Select((line, index) => new SourceEvent.ItemRead(new RawItem { Location = new ItemLocation(input.Path) { RecordIndex = index }, DecodedBody = line }))
                .Append<SourceEvent>(SourceReport.Fault(new ItemLocation(input.Path), SourceCodes.InputUnreadable, "the disk fails"));
    }

    private ShardWorkspace Plan(int shards, out ShardPlan plan)
    {
        plan = ShardPlanner.Plan(Feed().Inputs, shards, Options, input => _pipeline.Open([input]).Read(0, default));
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
