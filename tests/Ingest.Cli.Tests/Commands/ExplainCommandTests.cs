using System.IO.Compression;
using System.Text.Json;

namespace Ingest.Cli.Tests.Commands;

public sealed class ExplainCommandTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Explain_IdAsTheRunWroteIt_FindsThePage()
    {
        folder.WriteDump("dump.jsonl", 3);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        using JsonDocument record = JsonDocument.Parse(File.ReadLines(folder.PathOf("out/records.jsonl")).Last());

        CommandRun run = await folder.RunAsync("explain", "dump.jsonl", "--record", record.RootElement.GetProperty("id").GetString()!);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("title: Page 2 ", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<urn:uuid:2>")]
    [InlineData("urn:uuid:2")]
    public async Task Explain_WarcRecordId_FindsThePage(string wanted)
    {
        folder.Write("dump.warc", Record(1) + Record(2));

        CommandRun run = await folder.RunAsync("explain", "dump.warc", "--record", wanted);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("https://example.org/2", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2", "Page two")]
    [InlineData("3", "Page three")]
    public async Task Explain_WordThatIsAnIdAndANumber_IsTheId(string wanted, string title)
    {
        folder.Write("dump.jsonl", Line("1", "one") + Line("b", "b") + Line("c", "three") + Line("2", "two"));

        CommandRun run = await folder.RunAsync("explain", "dump.jsonl", "--record", wanted);

        Assert.Contains($"title: {title} ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_Index_CountsRecordsFromZero()
    {
        folder.Write("dump.json", $"[{Line("a", "one")},{Line("b", "two")}]");

        CommandRun run = await folder.RunAsync("explain", "dump.json", "--record", "index=1");

        Assert.Contains("title: Page two ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_NothingThere_SaysWhatIsMissing()
    {
        folder.Write("empty.html", "");
        folder.WriteDump("dump.jsonl", 1);
        using (ZipArchive archive = ZipFile.Open(folder.PathOf("a.zip"), ZipArchiveMode.Create))
        {
            archive.CreateEntryFromFile(folder.PathOf("dump.jsonl"), "dump.jsonl");
        }

        foreach ((string input, string message) in (IEnumerable<(string, string)>)[("empty.html", "empty.html: it is empty"), ("a.zip!/nofile", "a.zip!/nofile: there is no entry of that name"), ("dump.jsonl", "dump.jsonl: there is no page 7")])
        {
            CommandRun run = await folder.RunAsync("explain", input, "--record", "7");

            Assert.Equal((3, $"ingest: {message}"), (run.ExitCode, run.Error.TrimEnd()));
        }
    }

    [Fact]
    public async Task Explain_Language_IsTheRecords()
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("explain", "dump.jsonl");

        Assert.Contains("language: en ", run.Output, StringComparison.Ordinal);
    }

    private static string Line(string id, string title) => $$"""{"id":"{{id}}","html":"<html><head><title>Page {{title}}</title></head><body><p>A paragraph of some words.</p></body></html>"}""" + "\n";

    private static string Record(int number)
    {
        string body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>A paragraph of some words.</p></body></html>";
        return $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{number}>\r\nWARC-Target-URI: https://example.org/{number}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n";
    }
}
