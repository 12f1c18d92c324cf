using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

public sealed class RunCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Run_CleanDump_WritesRecordsAndManifestAndKeepsStdoutEmpty()
    {
        folder.WriteDump("dump.jsonl", 5);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(5, File.ReadLines(folder.PathOf("out/records.jsonl")).Count());
        Assert.Equal(["manifest.json", "records.jsonl", "rejects.jsonl"], folder.Contents("out").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, (await folder.RunAsync("verify", "out")).ExitCode);
    }

    [Fact]
    public async Task Run_BrokenRow_IsOneRejectWithItsLineAndExitCode1()
    {
        folder.WriteDump("dump.jsonl", 5, broken: 2);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(4, File.ReadLines(folder.PathOf("out/records.jsonl")).Count());
        using JsonDocument reject = JsonDocument.Parse(Assert.Single(File.ReadLines(folder.PathOf("out/rejects.jsonl"))));
        Assert.Equal(("quarantined", 3), (reject.RootElement.GetProperty("outcome").GetString(), reject.RootElement.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    public async Task Run_AnyNumberOfWorkers_GivesTheSameBytes(string format)
    {
        folder.WriteDump("dump.jsonl", 300, broken: [7, 70, 299]);
        await folder.RunAsync("run", "dump.jsonl", "-o", "one", "--workers", "1", "--format", format);

        foreach (string workers in (string[])["2", "8"])
        {
            await folder.RunAsync("run", "dump.jsonl", "-o", workers, "--workers", workers, "--format", format);
            Assert.Equal(folder.Contents("one"), folder.Contents(workers));
        }
    }

    [Fact]
    public async Task Run_ToStdout_WritesRecordsThereAndNothingElse()
    {
        folder.WriteDump("dump.jsonl", 3);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.All(run.Output.TrimEnd('\n').Split('\n'), line => JsonDocument.Parse(line).Dispose());
        Assert.Equal(3, run.Output.Count(c => c == '\n'));
    }

    [Fact]
    public async Task Run_FromStdin_ReadsIt()
    {
        CommandRun run = await CommandRun.OfAsync(folder.Path, ["run", "-", "-o", "-", "-q"], "<html><body><h1>From a pipe</h1><p>Some text that came through a pipe.</p></body></html>");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("From a pipe", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "run", "dump.jsonl")]
    [InlineData(2, "run", "-o", "out")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--workers", "none")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--format", "papyrus")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--max-rejects", "many")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--no-such-flag")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--filter", "luck")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--mask", "names")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--dedup", "somehow")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--preset", "dolma", "--format", "csv")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--chunk-words", "1")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "--per", "chunk", "--chunk-words", "100", "--chunk-tokens", "100")]
    [InlineData(2, "run", "dump.jsonl", "-o", "out", "-q", "-v")]
    [InlineData(2, "plan", "dump.jsonl", "-o", "out", "--shards", "2", "--dedup", "near")]
    [InlineData(2, "fly")]
    [InlineData(3, "run", "missing.jsonl", "-o", "out")]
    [InlineData(3, "run", "dump.jsonl", "-o", "dump.jsonl")]
    [InlineData(3, "run", "dump.jsonl", "-o", ".")]
    [InlineData(3, "verify", "missing")]
    public async Task Run_Misuse_SaysSoWithItsExitCode(int expected, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((expected, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("ingest: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SeveralWrongSettings_NamesThemAll()
    {
        folder.Write("config.json", """{ "favor": "luck", "colour": "red" }""");

        CommandRun run = await CommandRun.OfAsync(
            folder.Path, ["run", "x", "-o", "out", "--workers", "0", "--config", "config.json"], "", new Dictionary<string, string> { ["INGEST_ITEM_TIMEOUT"] = "soon" });

        Assert.Equal(2, run.ExitCode);
        Assert.All((string[])["--workers", "INGEST_ITEM_TIMEOUT", "config.json: favor", "colour"], problem => Assert.Contains(problem, run.Error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "config.json: the file is empty; a configuration is one JSON object")]
    [InlineData("{ \"workers\": 1, \"favor\": \"recall\", \"workers\": 2 }", "config.json: workers stands there more than once")]
    [InlineData("{\n\"workers\": one }", "config.json: broken JSON in line 2: ")]
    public async Task Run_BrokenConfiguration_IsToldInPlainWords(string text, string message)
    {
        folder.Write("config.json", text);

        CommandRun run = await folder.RunAsync("run", "x", "-o", "out", "--config", "config.json");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith($"ingest: {message}", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePositionInLine", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MappedFieldThatNoRowHas_IsToldAtTheEnd()
    {
        folder.WriteDump("dump.jsonl", 2);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "--map", "url=link,id=id", "-o", "out");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("ingest: --map url=link: no row of dump.jsonl has text or a number under that name", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("id=id", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PrintConfig_FlagEnvironmentFileDefault_CountInThisOrder()
    {
        folder.Write("config.json", """{ "favor": "recall", "workers": 3, "max-depth": 100, "map": { "html": "body" } }""");

        CommandRun run = await CommandRun.OfAsync(
            folder.Path, ["run", "--print-config", "--config", "config.json", "--favor", "precision"], "", new Dictionary<string, string> { ["INGEST_WORKERS"] = "5", ["INGEST_FAVOR"] = "balanced" });

        using JsonDocument printed = JsonDocument.Parse(run.Output);
        Assert.Equal(
            ["precision", "5", "100", "html=body", "60"],
            ((string[])["favor", "workers", "max-depth", "map", "item-timeout"]).Select(name => printed.RootElement.GetProperty(name).GetString()));
    }

    [Theory]
    [InlineData("max-depth", "256", "dedup", "dump.jsonl", "-o", "out")]
    [InlineData("dedup", "near", "dedup", "dump.jsonl", "-o", "out")]
    [InlineData("favor", "recall", "explain", "dump.jsonl", "--favor", "recall")]
    [InlineData("max-nesting", "1", "templates", "dump.jsonl", "-o", "out", "--max-nesting", "1")]
    [InlineData("output", "out", "plan", "dump.jsonl", "--shards", "2", "-o", "out")]
    public async Task PrintConfig_AnyCommandThatHasIt_PrintsItsOwnSettingsAndStops(string name, string? value, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync([.. arguments, "--print-config"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument printed = JsonDocument.Parse(run.Output);
        bool isOwn = arguments[0] != "dedup" || name != "max-depth";
        Assert.Equal(isOwn ? value : null, printed.RootElement.TryGetProperty(name, out JsonElement found) ? found.GetString() : null);
        Assert.False(Path.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task Run_DryRun_WritesNothing()
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--dry-run");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("would read dump.jsonl", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }

    [Fact]
    public async Task Run_TooManyRejects_ExitCode4AndNoManifest()
    {
        folder.WriteDump("dump.jsonl", 20, broken: [1, 2, 3]);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--max-rejects", "2");

        Assert.Equal(4, run.ExitCode);
        Assert.False(File.Exists(folder.PathOf("out/manifest.json")));
    }

    [Fact]
    public async Task Run_Retry_ReadsOnlyWhatWasInQuarantine()
    {
        folder.WriteDump("dump.jsonl", 20, broken: 9);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        folder.WriteDump("dump.jsonl", 20);

        CommandRun run = await folder.RunAsync("run", "--retry", "out/rejects.jsonl", "-o", "again");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\"p9\"", Assert.Single(File.ReadLines(folder.PathOf("again/records.jsonl"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RetryOfRejectsThatChanged_IsAnotherRun()
    {
        folder.WriteDump("dump.jsonl", 20, broken: [9, 14]);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        await folder.RunAsync("run", "--retry", "out/rejects.jsonl", "-o", "again");
        File.WriteAllText(folder.PathOf("out/rejects.jsonl"), File.ReadLines(folder.PathOf("out/rejects.jsonl")).First() + "\n");

        CommandRun run = await folder.RunAsync("run", "--retry", "out/rejects.jsonl", "-o", "again");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--overwrite", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StandardInputIntoAFolderThatHoldsARun_IsRefused()
    {
        string[] arguments = ["run", "-", "-o", "out"];
        Assert.Equal(0, (await CommandRun.OfAsync(folder.Path, arguments, "The first page came through a pipe.")).ExitCode);

        CommandRun run = await CommandRun.OfAsync(folder.Path, arguments, "The second page is another.");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("--overwrite", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rt", "./rt")]
    [InlineData("./rt", "rt/dump.jsonl")]
    [InlineData("rt/*", "rt/../rt")]
    public async Task Run_RetryOfInputsSpelledInAnotherWay_ReadsThem(string before, string now)
    {
        Directory.CreateDirectory(folder.PathOf("rt"));
        folder.WriteDump("rt/dump.jsonl", 20, broken: 9);
        await folder.RunAsync("run", before, "-o", "out");
        folder.WriteDump("rt/dump.jsonl", 20);

        Assert.Equal(0, (await folder.RunAsync("run", now, "--retry", "out/rejects.jsonl", "-o", "again")).ExitCode);

        Assert.Contains("\"p9\"", Assert.Single(File.ReadLines(folder.PathOf("again/records.jsonl"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_RetryOfNothingThatIsNamed_SaysSo()
    {
        folder.WriteDump("dump.jsonl", 20, broken: 9);
        folder.WriteDump("other.jsonl", 20);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        await folder.RunAsync("run", "other.jsonl", "-o", "clean");

        CommandRun other = await folder.RunAsync("run", "other.jsonl", "--retry", "out/rejects.jsonl", "-o", "again");
        CommandRun nothing = await folder.RunAsync("run", "--retry", "clean/rejects.jsonl", "-o", "again");

        Assert.Equal((3, 2), (other.ExitCode, nothing.ExitCode));
        Assert.Contains("dump.jsonl first, is of none of the inputs named", other.Error, StringComparison.Ordinal);
        Assert.Contains("clean/rejects.jsonl holds nothing in quarantine", nothing.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("again")));
    }

    [Fact]
    public async Task Run_RetryOfARetry_ReadsTheSameItems()
    {
        folder.WriteDump("dump.jsonl", 20, broken: [9, 14]);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        await folder.RunAsync("run", "--retry", "out/rejects.jsonl", "-o", "again");

        CommandRun run = await folder.RunAsync("run", "--retry", "again/rejects.jsonl", "-o", "once-more");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(File.ReadAllText(folder.PathOf("out/rejects.jsonl")), File.ReadAllText(folder.PathOf("once-more/rejects.jsonl")));
    }

    [Fact]
    public async Task Run_DuplicatesDropped_AreCountedRejectsThatNameTheKeeper()
    {
        folder.WriteDump("dump.jsonl", 3);
        File.AppendAllText(folder.PathOf("dump.jsonl"), File.ReadLines(folder.PathOf("dump.jsonl")).First().Replace("\"p0\"", "\"copy\"", StringComparison.Ordinal) + "\n");

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--dedup", "near", "--duplicates", "drop");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(3, File.ReadLines(folder.PathOf("out/records.jsonl")).Count());
        using JsonDocument reject = JsonDocument.Parse(Assert.Single(File.ReadLines(folder.PathOf("out/rejects.jsonl"))));
        using JsonDocument keeper = JsonDocument.Parse(File.ReadLines(folder.PathOf("out/records.jsonl")).First());
        Assert.Equal(keeper.RootElement.GetProperty("id").GetString(), reject.RootElement.GetProperty("duplicate_of").GetString());
        Assert.Equal(0, (await folder.RunAsync("verify", "out")).ExitCode);
    }

    [Theory]
    [InlineData("gz", ".gz")]
    [InlineData("zst", ".zst")]
    public async Task Run_CompressedParts_VerifyAndCanBeReadAgain(string compression, string extension)
    {
        folder.WriteDump("dump.jsonl", 25);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--compress", compression, "--part-records", "10");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["records-00000.jsonl", "records-00001.jsonl", "records-00002.jsonl"], folder.Contents("out").Keys.Where(name => name.StartsWith("records", StringComparison.Ordinal)).Select(name => name.Replace(extension, "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        CommandRun again = await folder.RunAsync("run", $"out/records-*.jsonl{extension}", "-o", "-", "--map", "text=text");
        Assert.Matches("read +25", again.Error);
    }

    [Fact]
    public async Task Run_ReaderOfStdoutGone_EndsQuietly()
    {
        folder.WriteDump("dump.jsonl", 3_000);
        using var process = CommandRun.Start(folder.Path, ["run", "dump.jsonl", "-o", "-", "-q"]);
        process.StandardInput.Close();
        await process.StandardOutput.ReadLineAsync();
        process.StandardOutput.Close();
        string error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.Equal((0, ""), (process.ExitCode, error));
    }

    [Theory]
    [InlineData("formats", "csv")]
    [InlineData("schema", "schema_version")]
    [InlineData("--help", "verify")]
    public async Task Listings_OnStdout(string command, string expected)
    {
        CommandRun run = await folder.RunAsync(command);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dump.jsonl", "offset=0", "Page 0")]
    [InlineData("dump.zip!/b/two.html", "1", "Second page")]
    public async Task Explain_PlaceAsRecordsGiveIt_FindsThePage(string input, string record, string expected)
    {
        folder.WriteDump("dump.jsonl", 2);
        using (ZipArchive archive = ZipFile.Open(folder.PathOf("dump.zip"), ZipArchiveMode.Create))
        {
            foreach ((string name, string title) in (IEnumerable<(string, string)>)[("a/one.html", "First page"), ("b/two.html", "Second page")])
            {
                using var entry = new StreamWriter(archive.CreateEntry(name).Open());
                await entry.WriteAsync($"<html><body><h1>{title}</h1><p>Some words that make it a page, and a few more of them.</p></body></html>");
            }
        }

        CommandRun run = await folder.RunAsync("explain", input, "--record", record);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Page_ShowsVerdictsAndSections()
    {
        folder.WriteDump("dump.jsonl", 3);

        CommandRun run = await folder.RunAsync("explain", "dump.jsonl", "--record", "p1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("+ Paragraph", run.Output, StringComparison.Ordinal);
        Assert.Contains("§ More", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", run.Output, StringComparison.Ordinal);
    }
}
