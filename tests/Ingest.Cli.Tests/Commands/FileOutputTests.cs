using System.Data.Common;
using System.IO.Compression;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Ingest.Cli.Tests.Commands;

/// <summary>Runs into one file: <c>-o pages.db</c>.</summary>
public sealed class FileOutputTests : IDisposable
{
    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("x.db")]
    [InlineData("x.sqlite")]
    [InlineData("x.duckdb")]
    public async Task Run_IntoADatabaseByName_HoldsPagesAndTheirSections(string name)
    {
        folder.WriteDump("dump.jsonl", 5, broken: 2);

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", name);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"records: {name}", run.Error, StringComparison.Ordinal);
        Assert.Contains($"{name}.run/rejects.jsonl", run.Error.Replace('\\', '/'), StringComparison.Ordinal);
        using DbConnection database = name.EndsWith("duckdb", StringComparison.Ordinal) ? new DuckDBConnection($"DataSource={folder.PathOf(name)}") : new SqliteConnection($"Data Source={folder.PathOf(name)};Pooling=False");
        Assert.Equal([4L, 8L, 0L], [Count(database, "pages"), Count(database, "sections join pages using (page_number)"), Count(database, "sections where page_number not in (select page_number from pages)")]);
        Assert.Equal(["manifest.json", "rejects.jsonl"], folder.Contents(name + ".run").Keys.Order(StringComparer.Ordinal));
        Assert.Equal(0, (await folder.RunAsync("verify", name)).ExitCode);
    }

    [Fact]
    public async Task Run_IntoACompressedFileByName_IsTheFileOfTheFolder()
    {
        folder.WriteDump("dump.jsonl", 5);
        await folder.RunAsync("run", "dump.jsonl", "-o", "out", "--format", "csv");

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "pages.csv.gz");

        Assert.Equal(0, run.ExitCode);
        using var plain = new StreamReader(new GZipStream(File.OpenRead(folder.PathOf("pages.csv.gz")), CompressionMode.Decompress));
        Assert.Equal(File.ReadAllText(folder.PathOf("out/records.csv")), await plain.ReadToEndAsync());
    }

    [Fact]
    public async Task Run_TheSameTwice_IsFoundFinishedAndOverwriteWritesItAnew()
    {
        folder.WriteDump("dump.jsonl", 5);
        await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl");
        byte[] first = File.ReadAllBytes(folder.PathOf("pages.jsonl"));

        Assert.Equal(0, (await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl")).ExitCode);
        Assert.Equal(3, (await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl", "--quality")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl", "--quality", "--overwrite")).ExitCode);
        Assert.NotEqual(first, File.ReadAllBytes(folder.PathOf("pages.jsonl")));
        Assert.False(File.Exists(folder.PathOf("pages.jsonl.partial")));
    }

    [Fact]
    public async Task Run_TheSameAfterItsFileIsGone_SaysSoAsVerifyDoes()
    {
        folder.WriteDump("dump.jsonl", 5);
        await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl");
        File.Delete(folder.PathOf("pages.jsonl"));

        CommandRun again = await folder.RunAsync("run", "dump.jsonl", "-o", "pages.jsonl");
        CommandRun verify = await folder.RunAsync("verify", "pages.jsonl");

        Assert.Equal((3, 3), (again.ExitCode, verify.ExitCode));
        Assert.Contains("but pages.jsonl is missing: ", again.Error, StringComparison.Ordinal);
        Assert.Contains("--overwrite", again.Error, StringComparison.Ordinal);
        Assert.Contains("pages.jsonl.run: pages.jsonl is missing", verify.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_OntoAFileThatNoRunWrote_IsRefusedAndTheFileStays()
    {
        folder.WriteDump("dump.jsonl", 1);
        folder.Write("mine.db", "precious");

        CommandRun run = await folder.RunAsync("run", "dump.jsonl", "-o", "mine.db", "--overwrite");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("mine.db is there already", run.Error, StringComparison.Ordinal);
        Assert.Equal("precious", File.ReadAllText(folder.PathOf("mine.db")));
        Assert.False(Directory.Exists(folder.PathOf("mine.db.run")));
    }

    [Theory]
    [InlineData("--format csv does not go with the name x.db", "-o", "x.db", "--format", "csv")]
    [InlineData("--compress does not go with the name x.duckdb", "-o", "x.duckdb", "--compress", "gz")]
    [InlineData("name a folder", "-o", "x.db", "--part-records", "10")]
    [InlineData("leave out --per", "-o", "x.db", "--per", "section")]
    [InlineData("leave out --per", "-o", "out", "--format", "duckdb", "--per", "chunk")]
    public async Task Run_NameAndOptionsThatContradict_SaysSo(string expected, params string[] arguments)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync(["run", "dump.jsonl", .. arguments]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("parquet")]
    [InlineData("sqlite")]
    [InlineData("duckdb")]
    public async Task Plan_FormatThatIsNotItsRecordsInARow_IsRefused(string format)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync("plan", "dump.jsonl", "--shards", "2", "-o", "w", "--format", format);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("cannot be divided into shards", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_IntoAFile_IsWhatOneRunWrites()
    {
        folder.WriteDump("dump.jsonl", 9);
        await folder.RunAsync("run", "dump.jsonl", "-o", "one.csv");
        await folder.RunAsync("plan", "dump.jsonl", "--shards", "2", "-o", "w", "--format", "csv");
        await folder.RunAsync("run", "--plan", "w", "--shard", "0/2");
        await folder.RunAsync("run", "--plan", "w", "--shard", "1/2");

        Assert.Equal(2, (await folder.RunAsync("merge", "w", "-o", "merged.jsonl")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("merge", "w", "-o", "merged.csv")).ExitCode);

        Assert.Equal(File.ReadAllText(folder.PathOf("one.csv")), File.ReadAllText(folder.PathOf("merged.csv")));
    }

    private static long Count(DbConnection database, string from)
    {
        if (database.State != System.Data.ConnectionState.Open)
        {
            database.Open();
        }

        using DbCommand command = database.CreateCommand();
#pragma warning disable CA2100 // Built from words in this test.
        command.CommandText = "select count(*) from " + from;
#pragma warning restore CA2100
        return Convert.ToInt64(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData("leave out --compress", "-o", "out", "--format", "parquet", "--compress", "gz")]
    [InlineData("leave out --compress", "-o", "out", "--format", "parquet", "--compress", "zst")]
    [InlineData("leave out --compress", "-o", "-", "--format", "parquet", "--compress", "zst")]
    [InlineData("let the name end in .parquet", "-o", "pages.parquet.gz")]
    public async Task Run_ParquetInAnotherCompression_IsRefused(string remedy, params string[] output)
    {
        folder.WriteDump("dump.jsonl", 1);

        CommandRun run = await folder.RunAsync(["run", "dump.jsonl", .. output]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal($"ingest: Parquet is compressed inside (zstd), and no reader opens it in another compression: {remedy}", run.Error.TrimEnd());
    }
}
