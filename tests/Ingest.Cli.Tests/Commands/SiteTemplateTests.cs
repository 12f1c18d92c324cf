using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

/// <summary><c>--site-templates</c> as a user gives it.</summary>
public sealed class SiteTemplateTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    public async Task Run_Auto_EqualsTheTemplatesLearnedBefore(string kind)
    {
        folder.Write("dump.jsonl", Dump(kind, Enumerable.Range(0, 12)));
        CommandRun learned = await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");

        CommandRun auto = await folder.RunAsync("run", "dump.jsonl", "-o", "-", "--site-templates", "auto", "--workers", "3");
        CommandRun file = await folder.RunAsync("run", "dump.jsonl", "-o", "-", "--site-templates", "templates.json");
        CommandRun off = await folder.RunAsync("run", "dump.jsonl", "-o", "-");

        Assert.Equal((0, "templates.json: 1 hosts"), (learned.ExitCode, learned.Error.Trim()));
        Assert.Equal((0, file.Output), (auto.ExitCode, auto.Output));
        Assert.NotEqual(off.Output, auto.Output);
    }

    [Fact]
    public async Task Run_ShuffledInput_GivesTheSameRecords()
    {
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 12)));
        await folder.RunAsync("run", "dump.jsonl", "-o", "one", "--site-templates", "auto");
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 12).Reverse()));
        await folder.RunAsync("run", "dump.jsonl", "-o", "other", "--site-templates", "auto", "--workers", "2");

        Assert.Equal(Records("one"), Records("other"));
    }

    [Fact]
    public async Task Explain_WithTemplates_SaysOnHowManyPagesABlockStands()
    {
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 12)));
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");

        CommandRun run = await folder.RunAsync("explain", "dump.jsonl", "--record", "p3", "--site-templates", "templates.json");

        Assert.Contains("site template: on 12 of 12 pages -", run.Output, StringComparison.Ordinal);
        Assert.Contains("site template: on 0 of 12 pages +", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, "run", "dump.jsonl", "-o", "out", "--site-templates", "missing.json")]
    [InlineData(3, "run", "dump.jsonl", "-o", "out", "--site-templates", "dump.jsonl")]
    [InlineData(2, "run", "-", "-o", "out", "--site-templates", "auto")]
    [InlineData(2, "plan", "dump.jsonl", "--shards", "2", "-o", "w", "--site-templates", "auto")]
    [InlineData(2, "explain", "dump.jsonl", "--site-templates", "auto")]
    public async Task Run_TemplatesThatCannotBe_SaysSo(int exitCode, params string[] arguments)
    {
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 3)));

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains("--site-templates", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shard_TemplatesOfThePlan_GiveWhatOneRunGives()
    {
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 12)));
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");
        await folder.RunAsync("run", "dump.jsonl", "-o", "one", "--site-templates", "templates.json");
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w", "--site-templates", "templates.json");

        CommandRun shard = await folder.RunAsync("run", "--plan", "w", "--shard", "0/1");
        CommandRun merge = await folder.RunAsync("merge", "w", "-o", "merged");

        Assert.Equal((0, 0), (shard.ExitCode, merge.ExitCode));
        Assert.Equal(folder.Contents("one"), folder.Contents("merged"));
    }

    [Fact]
    public async Task Shard_OtherTemplatesThanThePlans_IsRefused()
    {
        folder.Write("dump.jsonl", Dump("html", Enumerable.Range(0, 12)));
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w", "--site-templates", "templates.json");
        folder.Write("other.jsonl", Dump("html", Enumerable.Range(0, 6)));
        await folder.RunAsync("templates", "other.jsonl", "-o", "templates.json");

        CommandRun shard = await folder.RunAsync("run", "--plan", "w", "--shard", "0/1");

        Assert.Equal(3, shard.ExitCode);
        Assert.Contains("templates.json: the file here is not the one the plan was made with", shard.Error, StringComparison.Ordinal);
    }

    // Where a record stood in its file is all that the order of the input may change.
    private string[] Records(string output) => [.. File.ReadLines(folder.PathOf($"{output}/records.jsonl"))
        .Select(line => JsonDocument.Parse(line).RootElement)
        .Select(record => string.Join('\n', record.EnumerateObject().Where(field => field.Name != "record_offset").Select(field => $"{field.Name}={field.Value.GetRawText()}")))
        .Order(StringComparer.Ordinal)];

    private static string Dump(string kind, IEnumerable<int> pages)
    {
        var dump = new StringBuilder();
        foreach (int page in pages)
        {
            string[] lines =
            [
                "Village crafts", "Home and news", "Our visitors this year",
                $"The workshop with the number {page} stood by the {Ordinal(page)} bridge, and its owner mended {Ordinal(page)} things: barrows, pails, and the wheels of carts that came down from the hill.",
                "Everybody who visits us may take this leaflet home, and we ask for nothing in return but a letter with your own memories of the village.",
                "Opening hours of the museum", "Printed by the village",
            ];
            string text = kind == "html" ? $"<html><body>{string.Concat(lines.Select(line => $"<p>{line}</p>"))}</body></html>" : string.Join('\n', lines);
            dump.Append(JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"p{page}"),
                ["url"] = string.Create(CultureInfo.InvariantCulture, $"https://crafts.example/{page}"),
                [kind] = text,
            })).Append('\n');
        }

        return dump.ToString();
    }

    private static string Ordinal(int page) => ((string[])["stone", "wooden", "iron", "old", "new", "long", "short", "upper", "lower", "mossy", "narrow", "broad"])[page % 12];
}
