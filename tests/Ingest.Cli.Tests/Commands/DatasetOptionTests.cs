using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

/// <summary>Options for datasets as a user gives them: what they do, and what bad values get.</summary>
public sealed class DatasetOptionTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("word_count", "--chunk-words", "24")]
    [InlineData("token_count", "--chunk-tokens", "32")]
    [InlineData("token_count", "--chunk-tokens", "32", "--tokenizer", "cl100k")]
    public async Task Run_Chunks_KeepTheirBudget(string count, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 3);

        CommandRun run = await folder.RunAsync(["run", "dump.jsonl", "-o", "-", "-q", "--per", "chunk", .. arguments]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        JsonElement[] chunks = [.. run.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.True(chunks.Length > 3);
        Assert.All(chunks, chunk => Assert.True(chunk.GetProperty(count).GetInt32() <= int.Parse(arguments[1], System.Globalization.CultureInfo.InvariantCulture) && !chunk.GetProperty("over_budget").GetBoolean()));
    }

    [Theory]
    [InlineData("fineweb", "text,id,dump,url,date,file_path,language,language_score,token_count")]
    [InlineData("dolma", "id,text,source,added,created,metadata")]
    public async Task Run_Preset_HasItsFields(string preset, string fields)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "-", "-q", "--preset", preset);

        using JsonDocument record = JsonDocument.Parse(run.Output);
        Assert.Equal(fields, string.Join(',', record.RootElement.EnumerateObject().Select(field => field.Name)));
    }

    [Fact]
    public async Task Run_OptionWithoutItsValue_TakesNoOptionForIt()
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--timings", "--quality");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--timings needs a value before --quality", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.PathOf("--quality")));
    }

    [Theory]
    [InlineData("page", "Ingest page record")]
    [InlineData("section", "Ingest section row")]
    [InlineData("chunk", "Ingest chunk row")]
    public async Task Schema_Per_PrintsTheRowsSchema(string per, string title)
    {
        CommandRun run = await folder.RunAsync("schema", "--per", per);

        using JsonDocument schema = JsonDocument.Parse(run.Output);
        Assert.Equal(title, schema.RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("en", 3)]
    [InlineData("de,EN-gb", 3)]
    [InlineData("de", 0)]
    public async Task Run_Languages_KeepsThose(string languages, int kept)
    {
        folder.WriteDump("dump.jsonl", 3);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "-", "-q", "--languages", languages);

        Assert.Equal((0, kept), (run.ExitCode, run.Output.Count(c => c == '\n')));
    }

    [Theory]
    [InlineData("ingest: --map is foo", "run", "--map", "foo=bar")]
    [InlineData("ingest: --languages has 'english'", "run", "--languages", "english")]
    [InlineData("languages has 'xx'", "run", "--languages", "en,xx")]
    [InlineData("--filter is 'luck'", "run", "--filter", "luck")]
    [InlineData("--mask is 'names'", "run", "--mask", "names")]
    [InlineData("--dedup is 'some'", "run", "--dedup", "some")]
    [InlineData("--duplicates is 'hide'", "run", "--dedup", "near", "--duplicates", "hide")]
    [InlineData("--dedup-memory is '1k'", "run", "--dedup", "near", "--dedup-memory", "1k")]
    [InlineData("--preset is 'pile'", "run", "--preset", "pile")]
    [InlineData("a preset maps pages: leave out --per", "run", "--preset", "dolma", "--per", "chunk")]
    [InlineData("not of csv: use --format jsonl or parquet", "run", "--preset", "dolma", "--format", "csv")]
    [InlineData("--duplicates does nothing alone: add --dedup exact", "run", "--duplicates", "mark")]
    [InlineData("--duplicates does nothing alone: add --dedup exact", "run", "--duplicates", "mark", "--dedup-paragraphs")]
    [InlineData("--chunk-words does nothing alone: add --per chunk", "run", "--chunk-words", "100")]
    [InlineData("--tokenizer does nothing alone: add --chunk-tokens N", "run", "--per", "chunk", "--tokenizer", "cl100k")]
    [InlineData("--split is '': it has to be the line itself", "run", "--split", "")]
    [InlineData("--csv-bom is for CSV, and jsonl is what is written", "run", "--csv-bom")]
    [InlineData("--csv-escape-formulas is for CSV, and json is what is written", "run", "--format", "json", "--csv-escape-formulas")]
    [InlineData("--per is 'word'", "run", "--per", "word")]
    [InlineData("--chunk-words is '15'", "run", "--per", "chunk", "--chunk-words", "15")]
    [InlineData("--chunk-tokens is 'many'", "run", "--per", "chunk", "--chunk-tokens", "many")]
    [InlineData("--chunk-tokens is '15'", "run", "--per", "chunk", "--chunk-tokens", "15")]
    [InlineData("add --per chunk", "run", "--chunk-tokens", "100")]
    [InlineData("--tokenizer is 'bert'", "run", "--per", "chunk", "--chunk-tokens", "100", "--tokenizer", "bert")]
    [InlineData("--part-bytes is '0'", "run", "--part-bytes", "0")]
    [InlineData("--part-records is '-1'", "run", "--part-records", "-1")]
    [InlineData("--format is 'xlsx'", "run", "--format", "xlsx")]
    [InlineData("--compress is 'rar'", "run", "--compress", "rar")]
    [InlineData("--per is 'word'", "schema", "--per", "word")]
    public async Task Command_BadValue_SaysWhichAndWhatIsAllowed(string message, string command, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync([command, .. command == "run" ? (string[])["dump.jsonl", "-o", "out"] : [], .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.PathOf("out")));
    }
}
