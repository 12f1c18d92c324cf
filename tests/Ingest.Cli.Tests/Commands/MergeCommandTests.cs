using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

/// <summary><c>ingest merge OUT1 OUT2 -o OUT</c>: outputs of finished runs.</summary>
public sealed class MergeCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData]
    [InlineData("--format", "json")]
    [InlineData("--format", "csv", "--csv-bom", "--csv-escape-formulas")]
    [InlineData("--preset", "dolma", "--compress", "zst")]
    [InlineData("--compress", "gz", "--checkpoint-items", "3")]
    [InlineData("--part-records", "3")]
    [InlineData("--per", "section")]
    [InlineData("--per", "section", "--format", "json", "--part-bytes", "4k")]
    [InlineData("--per", "chunk", "--chunk-words", "16", "--format", "csv", "--part-records", "4")]
    public async Task Merge_TwoRuns_IsWhatOneRunOverBothWrites(params string[] options)
    {
        WriteDumps();
        await folder.RunAsync(["run", "a.jsonl", "b.jsonl", "-o", "whole", "-q", .. options]);
        await folder.RunAsync(["run", "a.jsonl", "-o", "one", "-q", .. options]);
        await folder.RunAsync(["run", "b.jsonl", "-o", "two", "-q", .. options]);

        CommandRun run = await folder.RunAsync("merge", "one", "two", "-o", "all");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(folder.Contents("whole"), folder.Contents("all"));
        Assert.Equal(0, (await folder.RunAsync("verify", "all")).ExitCode);
    }

    [Theory]
    [InlineData("all.csv", "--per", "section")]
    [InlineData("all.parquet")]
    [InlineData("all.json.gz")]
    [InlineData("all.db")]
    public async Task Merge_PageRecordsIntoAnotherFormat_IsWhatARunWrites(string output, params string[] options)
    {
        WriteDumps();
        await folder.RunAsync(["run", "a.jsonl", "b.jsonl", "-o", "whole-" + output, "-q", .. options]);
        await folder.RunAsync("run", "a.jsonl", "-o", "one.jsonl", "-q");
        await folder.RunAsync("run", "b.jsonl", "-o", "two", "-q", "--part-records", "2", "--compress", "gz");

        CommandRun run = await folder.RunAsync(["merge", "one.jsonl", "two", "-o", output, "-q", .. options]);

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(File.ReadAllBytes(folder.PathOf("whole-" + output)), File.ReadAllBytes(folder.PathOf(output)));
        Assert.Equal(0, (await folder.RunAsync("verify", output)).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("report", output)).ExitCode);
    }

    [Fact]
    public async Task Merge_OtherOrderPartsAndCompression_AreHeeded()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "-o", "one", "-q");
        await folder.RunAsync("run", "b.jsonl", "-o", "two", "-q", "--compress", "gz");
        await folder.RunAsync("run", "b.jsonl", "a.jsonl", "-o", "whole", "-q", "--compress", "none", "--part-records", "4");

        CommandRun run = await folder.RunAsync("merge", "two", "one", "-o", "all", "--compress", "none", "--part-records", "4");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(folder.Contents("whole"), folder.Contents("all"));
    }

    [Fact]
    public async Task Merge_OneRunWithDuplicates_IsThatRunAgain()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "b.jsonl", "-o", "one", "-q", "--dedup", "exact", "--languages", "en");

        CommandRun run = await folder.RunAsync("merge", "one", "-o", "all");

        Assert.Contains(" duplicates, 4 quarantined", run.Error, StringComparison.Ordinal);
        Assert.Equal(folder.Contents("one"), folder.Contents("all"));
    }

    [Fact]
    public async Task Merge_RunAndItsReplay_KeepsWhereRejectsStand()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "-o", "one", "-q");
        await folder.RunAsync("run", "--retry", "one/rejects.jsonl", "-o", "again", "-q");

        CommandRun run = await folder.RunAsync("merge", "one", "again", "-o", "all");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(File.ReadAllText(folder.PathOf("one/rejects.jsonl")) + File.ReadAllText(folder.PathOf("again/rejects.jsonl")), File.ReadAllText(folder.PathOf("all/rejects.jsonl")));
        Assert.Equal(0, (await folder.RunAsync("verify", "all")).ExitCode);
    }

    [Fact]
    public async Task Merge_RunsWithOtherOptionsOfReading_NotesThemForEachInput()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "-o", "one", "-q", "--favor", "recall");
        await folder.RunAsync("run", "b.jsonl", "-o", "two", "-q");

        await folder.RunAsync("merge", "one", "two", "-o", "both");
        await folder.RunAsync("run", "a.jsonl", "-o", "three", "-q", "--quality");
        await folder.RunAsync("merge", "both", "three", "-o", "all");

        using JsonDocument manifest = JsonDocument.Parse(File.ReadAllText(folder.PathOf("all/manifest.json")));
        Assert.False(manifest.RootElement.GetProperty("options").TryGetProperty("favor", out _));
        Assert.Equal(["recall false", "balanced false", "balanced true"], manifest.RootElement.GetProperty("inputs").EnumerateArray().Select(input => input.GetProperty("options")).Select(own => $"{own.GetProperty("favor")} {own.GetProperty("quality")}"));
        CommandRun report = await folder.RunAsync("report", "all", "--explain");
        Assert.Equal(3, report.ExitCode);
        Assert.Contains("explain the run that it came from", report.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "the runs differ in --format: jsonl in one; csv in two.csv: say what the output shall have with --format", "one", "two.csv")]
    [InlineData(2, "the runs differ in --per: page in one; section in sections", "one", "sections")]
    [InlineData(2, "sections was written with --per section, not page, and only page records", "sections", "one", "--per", "page")]
    [InlineData(2, "two.csv was written with --format csv, not jsonl", "one", "two.csv", "--format", "jsonl")]
    [InlineData(2, "tables: parquet cannot be read back: what is merged has to be jsonl, json, csv;", "tables")]
    [InlineData(2, "one is named 2 times", "one", "one")]
    [InlineData(2, "one and ./one hold the same run", "one", "./one")]
    [InlineData(2, "one and copy hold the same run", "one", "sections", "copy")]
    [InlineData(2, "w is the folder of a plan, and its shards are merged alone", "one", "w")]
    [InlineData(2, "--format does not go with w", "w", "--format", "csv")]
    [InlineData(2, "there is no flag --quality", "one", "--quality")]
    [InlineData(3, "unfinished: the run in it is not finished; repeat its command", "one", "unfinished")]
    [InlineData(3, "none: there is no such folder", "one", "none")]
    [InlineData(3, "a.jsonl: no run of a file of this name is known", "a.jsonl")]
    [InlineData(3, "empty: holds no finished run, there is no manifest.json", "one", "empty")]
    [InlineData(3, "damaged: records.jsonl was changed: its SHA-256", "sections", "damaged", "--per", "section")]
    public async Task Merge_WhatCannotBeJoined_SaysWhyAndMakesNothing(int expected, string message, params string[] arguments)
    {
        WriteDumps();
        string[] wanted = [.. arguments, message];
        await PrepareAsync(wanted);

        CommandRun run = await folder.RunAsync(["merge", .. arguments, "-o", "all"]);

        Assert.Equal((expected, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("all")));
    }

    [Fact]
    public async Task Merge_IntoOneOfTheRuns_IsRefusedAlsoWithOverwrite()
    {
        WriteDumps();
        await PrepareAsync(["one", "sections"]);
        IReadOnlyDictionary<string, byte[]> before = folder.Contents("one");

        CommandRun run = await folder.RunAsync("merge", "one", "-o", "one", "--overwrite");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("one is to be merged and is in use: where it is one itself, name another folder", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, folder.Contents("one"));
    }

    private async Task PrepareAsync(string[] wanted)
    {
        (string Name, string[] Options)[] runs = [("one", []), ("two.csv", []), ("sections", ["--per", "section"]), ("tables", ["--format", "parquet"]), ("damaged", [])];
        foreach ((string name, string[] options) in runs.Where(run => wanted.Contains(run.Name)))
        {
            await folder.RunAsync(["run", "a.jsonl", "-o", name, "-q", .. options]);
        }

        if (wanted.Contains("w"))
        {
            await folder.RunAsync("plan", "a.jsonl", "--shards", "1", "-o", "w", "-q");
        }

        Directory.CreateDirectory(folder.PathOf("empty"));
        Directory.CreateDirectory(folder.PathOf("unfinished"));
        folder.Write("unfinished/.ingest-journal", "{\"fingerprint\":\"\"}\n");
        if (wanted.Contains("damaged"))
        {
            string path = folder.PathOf("damaged/records.jsonl");
            File.WriteAllText(path, File.ReadAllText(path).Replace("Page", "Cage", StringComparison.Ordinal));
        }

        if (wanted.Contains("copy"))
        {
            Directory.CreateDirectory(folder.PathOf("copy"));
            Assert.All(Directory.EnumerateFiles(folder.PathOf("one")), file => File.Copy(file, folder.PathOf("copy/" + Path.GetFileName(file))));
        }
    }

    // Broken lines at both ends and in the middle, a page without content, one with all that CSV has to quote, and one twice.
    private void WriteDumps()
    {
        folder.WriteDump("a.jsonl", 7, 0, 3, 6);
        folder.WriteDump("b.jsonl", 5, 2);
        string nasty = File.ReadLines(folder.PathOf("b.jsonl")).First().Replace("Page 0", "=1+1, \\\"so\\\" &#10;0,", StringComparison.Ordinal).Replace("p0", "n0", StringComparison.Ordinal);
        File.AppendAllText(folder.PathOf("b.jsonl"), nasty + "\n{\"id\": \"e\", \"html\": \"\"}\n" + nasty.Replace("n0", "n1", StringComparison.Ordinal) + "\n");
    }
}
