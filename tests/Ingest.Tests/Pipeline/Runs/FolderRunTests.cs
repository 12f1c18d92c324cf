using System.IO.Compression;
using Ingest.Pipeline;
using Ingest.Pipeline.Runs;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline.Runs;

public sealed class FolderRunTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ingest-run-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task RunAsync_FreshFolder_WritesRecordsRejectsAndManifestThatVerify()
    {
        RunSummary summary = await RunAsync("out", Layout());

        Assert.Equal(RunState.Completed, summary.State);
        Assert.True(summary.Counts.Balances());
        Assert.Equal(["manifest.json", "records.jsonl", "rejects.jsonl"], Names("out"));
        // The stand-in format has a header and a footer beside its rows.
        Assert.Equal("records.jsonl has 179 lines, the manifest says 177", Assert.Single(RunVerifier.Verify(Path.Combine(root, "out"))));
    }

    [Theory]
    [InlineData("single")]
    [InlineData("parts")]
    [InlineData("gzip")]
    [InlineData("whole")]
    public async Task RunAsync_StoppedAnywhereAndRepeated_EndsWithTheSameBytes(string kind)
    {
        OutputLayout layout = LayoutOf(kind);
        await RunAsync("whole-run", layout);
        foreach (int stopAt in (int[])[0, 1, 17, 60, 119, 200, 239])
        {
            RunSummary summary = await RunUntilDoneAsync($"stopped-{stopAt}", layout, stopAt);
            Assert.NotEqual(RunState.Stopped, summary.State);
            AssertSameFolders("whole-run", $"stopped-{stopAt}");
        }
    }

    [Theory]
    [InlineData("single")]
    [InlineData("parts")]
    [InlineData("gzip")]
    [InlineData("whole")]
    public async Task RunAsync_AnyWriteFails_ThrowsLooksUnfinishedAndGoesOnToTheSameBytes(string kind)
    {
        OutputLayout layout = LayoutOf(kind) with { CheckpointItems = 7 };
        var counting = new FaultyFiles(int.MaxValue);
        await RunAsync("whole-run", layout, files: counting, items: 10);
        for (int failAt = 1; failAt <= counting.Operations; failAt++)
        {
            string folder = $"failed-{failAt}";
            var faulty = new FaultyFiles(failAt);
            await Assert.ThrowsAnyAsync<IOException>(() => RunAsync(folder, layout, files: faulty, items: 10));
            // What stays open is written out by its finalizer some time, into the resumed run's file.
            Assert.Equal(0, faulty.OpenStreams);
            Assert.False(File.Exists(Path.Combine(root, folder, "manifest.json")));
            await RunAsync(folder, layout, items: 10);
            AssertSameFolders("whole-run", folder);
        }
    }

    [Fact]
    public async Task RunAsync_FinishedFolderAgain_DoesNothing()
    {
        await RunAsync("out", Layout());
        byte[] before = await File.ReadAllBytesAsync(Path.Combine(root, "out", "manifest.json"));

        RunSummary summary = await RunAsync("out", Layout());

        Assert.Equal(RunState.AlreadyComplete, summary.State);
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(root, "out", "manifest.json")));
    }

    [Theory]
    [InlineData("records.jsonl", true)]
    [InlineData("rejects.jsonl", true)]
    [InlineData("records.jsonl", false)]
    public async Task RunAsync_FinishedFolderWhoseFilesDoNotHold_SaysSoUnlessOverwritten(string name, bool isGone)
    {
        await RunAsync("out", Layout());
        await RunAsync("reference", Layout());
        string path = Path.Combine(root, "out", name);
        if (isGone)
        {
            File.Delete(path);
        }
        else
        {
            await File.AppendAllTextAsync(path, "junk\n");
        }

        RunFolderException refusal = await Assert.ThrowsAsync<RunFolderException>(() => RunAsync("out", Layout()));
        await RunAsync("out", Layout(), overwrite: true);

        Assert.Contains($"{name} {(isGone ? "is missing" : "has ")}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--overwrite", refusal.Message, StringComparison.Ordinal);
        AssertSameFolders("reference", "out");
    }

    [Fact]
    public async Task RunAsync_FinishedFolderOtherOptions_RefusesUnlessOverwritten()
    {
        await RunAsync("out", Layout());

        await Assert.ThrowsAsync<RunFolderException>(() => RunAsync("out", Layout(), setting: "recall"));
        RunSummary summary = await RunAsync("out", Layout(), setting: "recall", overwrite: true);

        Assert.Equal(RunState.Completed, summary.State);
    }

    [Fact]
    public async Task RunAsync_UnfinishedFolderOtherOptions_Refuses()
    {
        await RunUntilAsync("out", Layout(), 50);

        await Assert.ThrowsAsync<RunFolderException>(() => RunAsync("out", Layout(), setting: "recall"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public async Task RunAsync_StreamIntoAFolderThatHoldsARun_RefusesUnlessOverwritten(int stopAt)
    {
        FolderRunRequest request = Request("out", Layout(), StreamFeed());
        using var stop = new CancellationTokenSource();
        if (stopAt == 0)
        {
            stop.Cancel();
        }

        await NewRun(null).RunAsync(request, stop.Token);

        RunFolderException refusal = await Assert.ThrowsAsync<RunFolderException>(() => NewRun(null).RunAsync(request));
        Assert.Contains("standard input", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(RunState.Completed, (await NewRun(null).RunAsync(request with { Overwrite = true })).State);
    }

    private static ListFeed StreamFeed() => new(["page one", "page two"]) { Inputs = [new InputFile("-", null)] };

    [Fact]
    public async Task RunAsync_FolderWithForeignFiles_RefusesEvenToOverwrite()
    {
        Directory.CreateDirectory(Path.Combine(root, "out"));
        await File.WriteAllTextAsync(Path.Combine(root, "out", "thesis.txt"), "years of work");

        await Assert.ThrowsAsync<RunFolderException>(() => RunAsync("out", Layout(), overwrite: true));
        Assert.Equal(["thesis.txt"], Names("out"));
    }

    [Fact]
    public void Open_FolderInUse_Refuses()
    {
        using RunFolder first = RunFolder.Open(Path.Combine(root, "out"));

        Assert.Throws<RunFolderException>(() => RunFolder.Open(Path.Combine(root, "out")));
        Assert.Equal([".ingest-lock"], Names("out"));
    }

    [Fact]
    public void Dispose_FolderInUse_TakesTheLockAway()
    {
        RunFolder.Open(Path.Combine(root, "out")).Dispose();

        Assert.Empty(Names("out"));
    }

    [Theory]
    [InlineData("10", RunState.TooManyRejects)]
    [InlineData("5%", RunState.TooManyRejects)]
    [InlineData("90%", RunState.Completed)]
    public async Task RunAsync_RejectLimit_LeavesNoManifestAndGoesOnWithAHigherOne(string limit, RunState expected)
    {
        Assert.True(RejectLimit.TryParse(limit, out RejectLimit parsed));
        RunSummary summary = await RunAsync("out", Layout(), limit: parsed);
        Assert.Equal(expected, summary.State);
        Assert.Equal(expected == RunState.Completed, File.Exists(Path.Combine(root, "out", "manifest.json")));

        await RunAsync("out", Layout());
        await RunAsync("reference", Layout());
        AssertSameFolders("reference", "out");
    }

    [Fact]
    public async Task Verify_ChangedOutput_TellsWhich()
    {
        await RunAsync("out", Layout());
        string records = Path.Combine(root, "out", "records.jsonl");
        byte[] bytes = await File.ReadAllBytesAsync(records);
        bytes[^2] ^= 1;
        await File.WriteAllBytesAsync(records, bytes);

        Assert.Contains(RunVerifier.Verify(Path.Combine(root, "out")), problem => problem.StartsWith("records.jsonl was changed", StringComparison.Ordinal));
    }

    private static OutputLayout Layout() => new() { Exporter = new LineExporter(), Format = "lines", CheckpointItems = 20 };

    private static OutputLayout LayoutOf(string kind) => kind switch
    {
        "parts" => Layout() with { PartRecords = 9 },
        "gzip" => Layout() with { Compress = stream => new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true), CompressionExtension = ".gz" },
        "whole" => Layout() with { Exporter = new LineExporter(isContinuable: false), PartBytes = 700 },
        _ => Layout(),
    };

    private async Task<RunSummary> RunAsync(
        string folder, OutputLayout layout, IRunFiles? files = null, string setting = "balanced", bool overwrite = false, RejectLimit? limit = null, int items = 80)
    {
        FolderRunRequest request = Request(folder, layout, ListFeed.OfItems(3, items)) with
        {
            Overwrite = overwrite,
            RejectLimit = limit,
            Settings = new Dictionary<string, string> { ["favor"] = setting },
        };
        return await NewRun(files).RunAsync(request);
    }

    private async Task<RunSummary> RunUntilAsync(string folder, OutputLayout layout, int stopAt)
    {
        using var stop = new CancellationTokenSource();
        int read = 0;
        ListFeed source = ListFeed.OfItems(3, 80);
        var feed = new ListFeed([.. Enumerable.Range(0, 3).Select(input => source.Instructions(input))])
        {
            Reading = (_, _) =>
            {
                if (read++ == stopAt)
                {
                    stop.Cancel();
                }
            },
        };
        return await NewRun(null).RunAsync(Request(folder, layout, feed), stop.Token);
    }

    private async Task<RunSummary> RunUntilDoneAsync(string folder, OutputLayout layout, int stopAt)
    {
        await RunUntilAsync(folder, layout, stopAt);
        await RunUntilAsync(folder, layout, stopAt + 30);
        return await RunAsync(folder, layout);
    }

    private static FolderRun NewRun(IRunFiles? files) =>
        new(new PageProcessor(StandInStages.Create()), new PipelineOptions { Workers = 2 }, TimeProvider.System, files ?? DiskFiles.Instance);

    private FolderRunRequest Request(string folder, OutputLayout layout, IItemFeed feed) => new()
    {
        Feed = feed,
        Folder = Path.Combine(root, folder),
        Layout = layout,
        Settings = new Dictionary<string, string> { ["favor"] = "balanced" },
    };

    private string[] Names(string folder) =>
        [.. Directory.EnumerateFileSystemEntries(Path.Combine(root, folder)).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];

    private void AssertSameFolders(string expected, string actual)
    {
        Assert.Equal(Names(expected), Names(actual));
        foreach (string name in Names(expected))
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(root, expected, name)), File.ReadAllBytes(Path.Combine(root, actual, name)));
        }
    }
}
