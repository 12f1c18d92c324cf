using Ingest.Export;
using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Pipeline.Runs;
using Ingest.Pipeline.Runs.Merging;

namespace Ingest.Tests.Pipeline.Runs.Merging;

public sealed class RunMergeTests : IDisposable
{
    private static readonly Dictionary<string, string> Options = new() { ["format"] = "jsonl" };

    private readonly string _folder = Directory.CreateTempSubdirectory("ingest-merge-").FullName;
    private readonly IngestPipeline _pipeline = new IngestPipelineBuilder().Build();
    private readonly IExporter _exporter = ExporterCatalog.Entries.First(entry => entry.Name == "jsonl").Create(new ExportOptions());

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Merge_AnyWriteFails_LooksUnfinishedAndIsDoneAgainToTheSameBytes()
    {
        await RunBothAndWholeAsync();
        var counting = new FaultyFiles(int.MaxValue);
        Merge("all", counting);
        AssertSame("whole", "all");
        for (int failAt = 1; failAt <= counting.Operations; failAt++)
        {
            string folder = $"failed-{failAt}";
            var faulty = new FaultyFiles(failAt);
            Assert.ThrowsAny<IOException>(() => Merge(folder, faulty));
            Assert.Equal(0, faulty.OpenStreams);
            Assert.False(File.Exists(PathOf($"{folder}/manifest.json")));
            Merge(folder, DiskFiles.Instance);
            AssertSame("whole", folder);
        }
    }

    [Fact]
    public async Task Merge_IntoOneOfTheRuns_IsRefusedUnderEveryNameAndClearsNothing()
    {
        await RunBothAndWholeAsync();
        byte[] before = File.ReadAllBytes(PathOf("one/records.jsonl"));

        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(PathOf("link"), _folder);
        }

        foreach (string name in ((string[])["one", "two/../one", "link/one"]).Where(name => Directory.Exists(PathOf(name))))
        {
            RunFolderException refusal = Assert.Throws<RunFolderException>(() => Merge(name, DiskFiles.Instance, overwrite: true));
            Assert.Contains("name another folder for the output", refusal.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, File.ReadAllBytes(PathOf("one/records.jsonl")));
    }

    [Fact]
    public async Task Merge_LockLeftByAKilledRun_IsNoObstacle()
    {
        await RunBothAndWholeAsync();
        File.WriteAllText(PathOf("one/.ingest-lock"), "");

        Merge("all", DiskFiles.Instance);

        AssertSame("whole", "all");
    }

    [Fact]
    public async Task Merge_RunOfAnotherSchema_IsRefused()
    {
        await RunBothAndWholeAsync();
        string manifest = File.ReadAllText(PathOf("two/manifest.json"));
        File.WriteAllText(PathOf("two/manifest.json"), manifest.Replace("\"schema_version\": \"1.0\"", "\"schema_version\": \"0.9\"", StringComparison.Ordinal));

        RunFolderException refusal = Assert.Throws<RunFolderException>(() => Merge("all", DiskFiles.Instance));

        Assert.Contains("two: its records have schema 0.9", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(PathOf("all")));
    }

    [Fact]
    public async Task Merge_FolderOfAnotherRun_IsReplacedOnlyWhereThatIsSaid()
    {
        await RunBothAndWholeAsync();
        await RunAsync("other", "b");

        Assert.Throws<RunFolderException>(() => Merge("other", DiskFiles.Instance));
        Merge("other", DiskFiles.Instance, overwrite: true);

        AssertSame("whole", "other");
    }

    private async Task RunBothAndWholeAsync()
    {
        foreach (string name in (string[])["a", "b"])
        {
            IEnumerable<string> lines = Enumerable.Range(0, 8).Select(i => i % 4 == 2 ? "{\"broken" : $"{{\"url\":\"https://a.example/{name}{i}\",\"html\":\"<h1>Page {name}{i}</h1><p>The mail boat brought {i} letters and a crate of oranges to the island.</p>\"}}");
            File.WriteAllLines(PathOf($"{name}.jsonl"), lines);
        }

        await RunAsync("one", "a");
        await RunAsync("two", "b");
        await RunAsync("whole", "a", "b");
    }

    private Task<RunSummary> RunAsync(string folder, params string[] inputs) => new FolderRun(_pipeline.Processor, _pipeline.Options, TimeProvider.System, DiskFiles.Instance).RunAsync(
        new FolderRunRequest { Feed = _pipeline.Open(inputs.Select(input => PathOf($"{input}.jsonl")), null, out _), Folder = PathOf(folder), Layout = Layout(), Settings = Options });

    private void Merge(string folder, IRunFiles files, bool overwrite = false)
    {
        MergedRun[] runs = [.. ((string[])["one", "two"]).Select(name => new MergedRun(FinishedRun.Open(name, PathOf(name)), _exporter, HasRowsOfOutput: true))];
        new RunMerge(runs, files).Merge(PathOf(folder), Layout(), Options, overwrite);
    }

    private OutputLayout Layout() => new() { Exporter = _exporter, Format = "jsonl", CheckpointItems = 3 };

    private void AssertSame(string expected, string folder)
    {
        Assert.Equal(Names(expected), Names(folder));
        Assert.All(Names(expected), name => Assert.Equal(File.ReadAllText(PathOf($"{expected}/{name}")), File.ReadAllText(PathOf($"{folder}/{name}"))));
    }

    private IEnumerable<string> Names(string folder) => Directory.EnumerateFiles(PathOf(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private string PathOf(string name) => Path.Combine(_folder, name);
}
