using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

public sealed class DedupCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("exact", "drop")]
    [InlineData("exact", "mark")]
    [InlineData("near", "drop")]
    [InlineData("near", "mark")]
    public async Task Dedup_TwoOutputs_IsWhatOneRunOverBothWrites(string level, string treatment)
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "b.jsonl", "-o", "whole", "--dedup", level, "--duplicates", treatment, "--dedup-paragraphs");
        await folder.RunAsync("run", "a.jsonl", "-o", "one");
        await folder.RunAsync("run", "b.jsonl", "-o", "two", "--compress", "gz");

        CommandRun run = await folder.RunAsync("dedup", "one", "two", "-o", "both", "--dedup", level, "--duplicates", treatment, "--dedup-paragraphs");

        Assert.Equal((0, ""), (run.ExitCode, run.Output));
        Assert.Equal(File.ReadAllText(folder.PathOf("whole/records.jsonl")), File.ReadAllText(folder.PathOf("both/records.jsonl")));
        Assert.Equal(0, (await folder.RunAsync("verify", "both")).ExitCode);
        Assert.Contains("duplicate", File.ReadAllText(folder.PathOf(treatment == "mark" ? "both/records.jsonl" : "both/rejects.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dedup_AnyWorkersAndLittleMemory_SameBytes()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "b.jsonl", "-o", "in");

        await folder.RunAsync("dedup", "in/records.jsonl", "-o", "one", "--workers", "1");
        await folder.RunAsync("dedup", "in/records.jsonl", "-o", "four", "--workers", "4", "--dedup-memory", "1M");

        Assert.Equal(folder.Contents("one"), folder.Contents("four"));
    }

    [Fact]
    public async Task Dedup_ToStdout_WritesTheRecordsOfTheFolder()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "b.jsonl", "-o", "in");
        await folder.RunAsync("dedup", "in", "-o", "out");

        CommandRun run = await folder.RunAsync("dedup", "in", "-o", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(folder.PathOf("out/records.jsonl")), run.Output);
        Assert.False(Directory.Exists(folder.PathOf("-")));
    }

    [Fact]
    public async Task Dedup_IntoAnotherFormat_WritesIt()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "b.jsonl", "-o", "in");

        Assert.Equal(0, (await folder.RunAsync("dedup", "in", "-o", "chunks.csv", "--per", "chunk")).ExitCode);

        Assert.StartsWith("schema_version,id,page_id", File.ReadLines(folder.PathOf("chunks.csv")).First(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, "--dedup", "off")]
    [InlineData(5, "--dedup", "off", "--dedup-paragraphs")]
    [InlineData(4, "--dedup-paragraphs")]
    [InlineData(4)]
    public async Task Dedup_Off_IsHeededWhereItIsSaid(int kept, params string[] arguments)
    {
        WriteDumps();
        File.AppendAllText(folder.PathOf("a.jsonl"), File.ReadLines(folder.PathOf("a.jsonl")).First().Replace("a0", "again", StringComparison.Ordinal) + "\n" + File.ReadLines(folder.PathOf("b.jsonl")).Last() + "\n");
        await folder.RunAsync("run", "a.jsonl", "-o", "in");

        CommandRun run = await folder.RunAsync(["dedup", "in", "-o", "out", .. arguments]);

        Assert.Equal(0, run.ExitCode);
        string[] records = File.ReadAllLines(folder.PathOf("out/records.jsonl"));
        Assert.Equal((kept, arguments.Contains("--dedup-paragraphs")), (records.Length, records.Any(record => record.Contains("\"char_start\"", StringComparison.Ordinal) && !record.Contains("\"repeated_paragraphs\":[]", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Dedup_Help_ShowsItsOwnDefault() =>
        Assert.Matches(@"repeat an earlier one\s+\[near\]", (await folder.RunAsync("dedup", "--help")).Output);

    [Fact]
    public async Task Dedup_LineThatIsNoRecord_IsQuarantinedWithItsLine()
    {
        WriteDumps();
        await folder.RunAsync("run", "a.jsonl", "-o", "in");
        File.AppendAllText(folder.PathOf("in/records.jsonl"), "{\"id\": 1}\n");

        CommandRun run = await folder.RunAsync("dedup", "in/records.jsonl", "-o", "out");

        Assert.Equal(1, run.ExitCode);
        using JsonDocument reject = JsonDocument.Parse(File.ReadLines(folder.PathOf("out/rejects.jsonl")).Last());
        Assert.Equal(("record-invalid", 4), (reject.RootElement.GetProperty("code").GetString(), reject.RootElement.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Run_Paragraphs_AreSpansOfTheText()
    {
        WriteDumps();

        await folder.RunAsync("run", "a.jsonl", "-o", "out", "--dedup-paragraphs");

        string[] repeated = [.. File.ReadLines(folder.PathOf("out/records.jsonl")).SelectMany(RepeatedOf).Distinct()];
        Assert.Equal(["Every page of this host ends in the very same words, and they are always these."], repeated);
    }

    [Theory]
    [InlineData(2, "--dedup is 'somehow'", "dedup", "in", "-o", "out", "--dedup", "somehow")]
    [InlineData(2, "--duplicates is 'keep'", "dedup", "in", "-o", "out", "--duplicates", "keep")]
    [InlineData(2, "--dedup-memory is '5'", "dedup", "in", "-o", "out", "--dedup-memory", "5")]
    [InlineData(2, "name an output folder", "dedup", "in")]
    [InlineData(2, "Required argument 'RECORDS'", "dedup", "-o", "out")]
    [InlineData(3, "no such file", "dedup", "missing", "-o", "out")]
    [InlineData(3, "no finished run", "dedup", "empty", "-o", "out")]
    [InlineData(3, "no page records in JSONL", "dedup", "sections", "-o", "out")]
    [InlineData(3, "no page records in JSONL", "dedup", "csv", "-o", "out")]
    public async Task Dedup_Misuse_SaysSo(int expected, string message, params string[] arguments)
    {
        WriteDumps();
        Directory.CreateDirectory(folder.PathOf("empty"));
        string made = arguments[1];
        if (made is "in" or "sections" or "csv")
        {
            await folder.RunAsync(["run", "a.jsonl", "-o", made, .. made == "sections" ? (string[])["--per", "section"] : made == "csv" ? ["--format", "csv"] : []]);
        }

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((expected, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> RepeatedOf(string line)
    {
        using JsonDocument record = JsonDocument.Parse(line);
        string text = record.RootElement.GetProperty("text").GetString()!;
        return [.. record.RootElement.GetProperty("repeated_paragraphs").EnumerateArray().Select(span => text[span.GetProperty("char_start").GetInt32()..span.GetProperty("char_end").GetInt32()])];
    }

    private void WriteDumps()
    {
        string[] openings = ["The ferry left the quay at noon with nobody on board, which surprised the harbour master and everyone who had watched it leave.", "A lens of two kinds of glass bends red and blue light by the same amount, which is what its makers in London had been after.", "Bees returning to the hive tell the others where the linden stands by walking in the shape of an eight for a minute or longer."];
        folder.Write("a.jsonl", string.Concat(openings.Select((text, i) => Line($"a{i}", text))));
        folder.Write("b.jsonl", Line("b0", openings[1]) + Line("b1", openings[2] + " Nobody minds.") + Line("b2", "Entirely different words stand here, so that this page is nobody's copy, however long one looks at it and at all the other pages."));
    }

    private static string Line(string id, string text) => JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["id"] = id,
        ["url"] = $"https://example.org/{id}",
        ["html"] = $"<html><head><title>{id}</title></head><body><article><h1>About it</h1><p>{text}</p><p>{text.Replace("the", "that", StringComparison.Ordinal)} So it is told by those who were there and by those who only heard of it later.</p><p>Every page of this host ends in the very same words, and they are always these.</p></article></body></html>",
    }) + "\n";
}
