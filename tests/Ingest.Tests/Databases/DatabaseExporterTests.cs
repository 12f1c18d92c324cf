using System.Globalization;
using Ingest.Databases;
using Ingest.Export;
using Ingest.Records;
using Ingest.Tests.Export;
using Ingest.Tests.Records;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Databases;

public sealed class DatabaseExporterTests
{
    [Fact]
    public void Sqlite_Records_EveryValueEqualsTheRecords()
    {
        byte[] file = ExportFixture.Write(new SqliteExporter(), SampleRecords.All());

        Assert.Equal(ExpectedPages(), DuckDb.WithFile(file, ".db", path => QuerySqlite(path, "select * from pages order by page_number")));
        Assert.Equal(ExpectedSections(), DuckDb.WithFile(file, ".db", path => QuerySqlite(path, "select * from sections order by section_number")));
    }

    [Fact]
    public void DuckDb_Records_EveryValueEqualsTheRecords()
    {
        byte[] file = ExportFixture.Write(new DuckDbExporter(), SampleRecords.All());

        Assert.Equal(ExpectedPages(), DuckDb.WithFile(file, ".duckdb", path => DuckDb.Query("select * from pages order by page_number", path)));
        Assert.Equal(ExpectedSections(), DuckDb.WithFile(file, ".duckdb", path => DuckDb.Query("select * from sections order by section_number", path)));
    }

    [Fact]
    public void Sqlite_SectionsOfAPage_JoinAndFullTextSearch()
    {
        byte[] file = ExportFixture.Write(new SqliteExporter(), SampleRecords.All());
        List<string?[]> found = DuckDb.WithFile(file, ".db", path => QuerySqlite(
            path,
            "select p.title, s.heading from sections_fts f join sections s on s.section_number = f.rowid join pages p using (page_number) where sections_fts match 'nested'"));

        Assert.Equal("Guide: Use of \"quotes\", commas", string.Join(": ", Assert.Single(found)));
    }

    [Fact]
    public void Sqlite_SameRecordsTwice_SameBytes() =>
        Assert.Equal(ExportFixture.Write(new SqliteExporter(), SampleRecords.All()), ExportFixture.Write(new SqliteExporter(), SampleRecords.All()));

    [Theory]
    [InlineData("sqlite")]
    [InlineData("duckdb")]
    public void Open_NoRecords_EmptyTables(string name)
    {
        IExporter exporter = DatabaseExporterCatalog.Entries.Single(e => e.Name == name).Create(new ExportOptions());

        Assert.NotEmpty(ExportFixture.Write(exporter, []));
    }

    private static List<string?[]> ExpectedPages() =>
        [.. SampleRecords.All().Select((record, i) => Tables.Pages.Select(c => Text(c.Value(new PageRow(i + 1, record)))).ToArray())];

    private static List<string?[]> ExpectedSections()
    {
        var rows = new List<string?[]>();
        IReadOnlyList<PageRecord> pages = SampleRecords.All();
        for (int i = 0; i < pages.Count; i++)
        {
            foreach (SectionRecord section in pages[i].Sections)
            {
                rows.Add([.. Tables.Sections.Select(c => Text(c.Value(new SectionRow(i + 1, rows.Count + 1, section))))]);
            }
        }

        return rows;
    }

    private static string? Text(object? value) => value is null ? null : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static List<string?[]> QuerySqlite(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<string?[]>();
        while (reader.Read())
        {
            var row = new string?[reader.FieldCount];
            for (int i = 0; i < row.Length; i++)
            {
                row[i] = reader.IsDBNull(i) ? null : Text(reader.GetValue(i));
            }

            rows.Add(row);
        }

        return rows;
    }
}
