using Ingest.Cli.Commands;
using Ingest.Cli.Settings;

namespace Ingest.Cli.Tests.Commands;

public sealed class OutputTargetTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("pages.tsv")]
    [InlineData("pages.XLSX")]
    [InlineData("pages.txt")]
    [InlineData("pages.gz")]
    [InlineData("pages.tsv.zst")]
    [InlineData("run-1.2.gz")]
    [InlineData("pages.7z")]
    [InlineData("")]
    [InlineData("-")]
    public void Of_NameOfNothingThatIsWritten_IsRefused(string name) => Assert.Throws<SettingsException>(() => OutputTarget.Of(name));

    [Theory]
    [InlineData("out")]
    [InlineData("run-1.2")]
    [InlineData("2024.11")]
    [InlineData(".out")]
    [InlineData("..")]
    [InlineData("pages.tsv/")]
    [InlineData("crawl.example.organisation")]
    public void Of_NameOfAFolder_IsOne(string name) => Assert.Equal((name, null), (OutputTarget.Of(name).Folder, OutputTarget.Of(name).FileName));

    [Fact]
    public void Of_FolderThatIsThere_StaysOne()
    {
        string path = folder.PathOf("pages.tsv");
        Directory.CreateDirectory(path);

        Assert.Equal((path, null), (OutputTarget.Of(path).Folder, OutputTarget.Of(path).Format));
    }

    [Theory]
    [InlineData(2, "pages.tsv: no format is written under this name; a file ends in .jsonl", "run", "dump.jsonl", "-o", "pages.tsv")]
    [InlineData(2, "a folder of this name is pages.tsv/", "run", "dump.jsonl", "-o", "pages.tsv")]
    [InlineData(2, "--output is '-'", "merge", "w", "-o", "-")]
    [InlineData(2, "--output is ''", "merge", "w", "-o", "")]
    [InlineData(2, "--output is ''", "templates", "dump.jsonl", "-o", "")]
    [InlineData(2, "m.csv does not go with the plan, which was made with --format jsonl:", "merge", "w", "-o", "m.csv")]
    [InlineData(2, "m.jsonl.gz does not go with the plan, which was made with --format jsonl:", "merge", "w", "-o", "m.jsonl.gz")]
    [InlineData(2, "there is no flag --overwrite", "plan", "dump.jsonl", "--shards", "2", "-o", "w2", "--overwrite")]
    [InlineData(3, "cannot write to dump.jsonl/x", "run", "dump.jsonl", "-o", "dump.jsonl/x")]
    [InlineData(3, "--log-file none/x.log", "run", "dump.jsonl", "-o", "out", "--log-file", "none/x.log")]
    public async Task Command_OutputThatCannotBe_SaysSoAndMakesNothing(int expected, string message, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 2);
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "1", "-o", "w");
        await folder.RunAsync("run", "--plan", "w", "--shard", "0/1");

        CommandRun run = await folder.RunAsync(arguments);

        Assert.Equal((expected, ""), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(["dump.jsonl", "w"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Command_OutputThatIsItsInput_IsRefusedAndStaysAsItIs()
    {
        folder.WriteDump("dump.jsonl", 3, broken: 1);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        await folder.RunAsync("run", "dump.jsonl", "-o", "s.jsonl");
        Directory.CreateSymbolicLink(folder.PathOf("link"), "out");
        File.CreateSymbolicLink(folder.PathOf("link.jsonl"), Path.Combine("link", "records.jsonl"));
        IReadOnlyDictionary<string, byte[]>[] before = [folder.Contents("."), folder.Contents("out"), folder.Contents("s.jsonl.run")];

        foreach (string command in (string[])["dedup out -o out", "run out/records.jsonl -o link", "run link.jsonl -o out", "run dump.jsonl --retry link/rejects.jsonl -o out", "run s.jsonl -o s.jsonl", "dedup s.jsonl -o ./s.jsonl"])
        {
            CommandRun run = await folder.RunAsync([.. command.Split(' '), "--overwrite"]);

            Assert.Equal((command, 3, ""), (command, run.ExitCode, run.Output));
            Assert.Contains("name another folder or file for the output", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, [folder.Contents("."), folder.Contents("out"), folder.Contents("s.jsonl.run")]);
        }
    }

    [Fact]
    public async Task Run_OutputFolderWithinItsInput_IsFine()
    {
        Directory.CreateDirectory(folder.PathOf("in"));
        folder.WriteDump("in/dump.jsonl", 3);
        await folder.RunAsync("run", "in", "-o", "in/out");

        Assert.Equal(0, (await folder.RunAsync("run", "in", "-o", "in/out", "--overwrite")).ExitCode);

        Assert.Equal(3, File.ReadLines(folder.PathOf("in/out/records.jsonl")).Count());
    }

    [Fact]
    public async Task Command_FileThatWouldBeWrittenOverAnother_IsRefused()
    {
        folder.WriteDump("dump.jsonl", 3);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out");
        File.CreateSymbolicLink(folder.PathOf("link.jsonl"), "dump.jsonl");
        IReadOnlyDictionary<string, byte[]>[] before = [folder.Contents("."), folder.Contents("out")];

        foreach (string command in (string[])
        [
            "run dump.jsonl -o new --timings ./dump.jsonl",
            "run dump.jsonl -o - --timings link.jsonl",
            "run dump.jsonl -o new --retry out/rejects.jsonl --timings out/rejects.jsonl",
            "run dump.jsonl -o out --log-file out/manifest.json",
            "dedup out -o new --log-file out/records.jsonl",
            "explain dump.jsonl --html link.jsonl",
            "report out --html out/records.jsonl",
            "report out --html dump.jsonl",
            "templates dump.jsonl --output dump.jsonl",
        ])
        {
            string[] words = command.Split(' ');
            CommandRun run = await folder.RunAsync(words);

            Assert.Equal((command, 3, ""), (command, run.ExitCode, run.Output));
            Assert.StartsWith($"ingest: {words[^2]} {words[^1]}", run.Error, StringComparison.Ordinal);
            Assert.Equal(before, [folder.Contents("."), folder.Contents("out")]);
        }

        Assert.False(Directory.Exists(folder.PathOf("new")));
    }

    [Fact]
    public async Task Templates_ToStdout_AreTheFile()
    {
        folder.WriteDump("dump.jsonl", 8);
        await folder.RunAsync("templates", "dump.jsonl", "-o", "templates.json");

        CommandRun run = await folder.RunAsync("templates", "dump.jsonl", "-o", "-");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(File.ReadAllText(folder.PathOf("templates.json")), run.Output);
        Assert.False(File.Exists(folder.PathOf("-")));
    }
}
