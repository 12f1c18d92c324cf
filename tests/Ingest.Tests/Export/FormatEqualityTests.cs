using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ingest.Databases;
using Ingest.Export;
using Ingest.Export.Columnar;
using Ingest.Tests.Records;
using Microsoft.Data.Sqlite;

namespace Ingest.Tests.Export;

/// <summary>Every value of every format, read back by DuckDB and SQLite, is the value of the JSONL.</summary>
public sealed class FormatEqualityTests
{
    [Theory]
    [InlineData(RowKind.Page)]
    [InlineData(RowKind.Section)]
    [InlineData(RowKind.Chunk)]
    public void Parquet_EveryValue_IsTheJsonLines(RowKind per)
    {
        ExportOptions options = ExportFixture.Options(per);
        List<string?[]> rows = DuckDb.WithFile(ExportFixture.Write(new ParquetExporter(options), SampleRecords.All()), ".parquet", file => DuckDb.Query($"select to_json(t) from '{file}' t"));

        AssertEqual(Expected(options), [.. rows.Select(row => JsonNode.Parse(row[0]!)!.AsObject())]);
    }

    [Theory]
    [InlineData(RowKind.Page)]
    [InlineData(RowKind.Section)]
    [InlineData(RowKind.Chunk)]
    public void Csv_EveryValue_IsTheJsonLines(RowKind per)
    {
        ExportOptions options = ExportFixture.Options(per);
        List<string?[]> rows = DuckDb.WithFile(
            ExportFixture.Write(new CsvExporter(options), SampleRecords.All()),
            ".csv",
            file => DuckDb.Query($"select to_json(t) from read_csv('{file}', header = true, all_varchar = true, quote = '\"', escape = '\"', delim = ',', new_line = '\\r\\n', parallel = false) t"));

        // DuckDB takes a quoted empty cell for null too; PostgreSQL tells them apart.
        List<JsonObject> expected = Expected(options);
        foreach ((JsonObject record, string field) in expected.SelectMany(record => record.Where(field => field.Value?.ToString().Length == 0).Select(field => (record, field.Key)).ToList()))
        {
            record[field] = null;
        }

        AssertEqual(expected, [.. rows.Select(row => JsonNode.Parse(row[0]!)!.AsObject())]);
    }

    [Fact]
    public void DuckDb_EveryValue_IsTheJsonLines()
    {
        byte[] file = ExportFixture.Write(new DuckDbExporter(), SampleRecords.All());

        AssertDatabase(table => DuckDb.WithFile(file, ".duckdb", path => DuckDb.Query($"select to_json(t) from {table} t", path)).Select(row => JsonNode.Parse(row[0]!)!.AsObject()));
    }

    [Fact]
    public void Sqlite_EveryValue_IsTheJsonLines()
    {
        byte[] file = ExportFixture.Write(new SqliteExporter(), SampleRecords.All());

        AssertDatabase(table => DuckDb.WithFile(file, ".db", path => ReadSqlite(path, table)));
    }

    private static void AssertDatabase(Func<string, IEnumerable<JsonObject>> read)
    {
        List<JsonObject> pages = Expected(ExportFixture.Options(RowKind.Page));
        List<JsonObject> sections = [.. pages.SelectMany(page => page["sections"]!.AsArray()).Select(section => section!.AsObject())];
        pages.ForEach(page => page.Remove("sections"));
        AssertEqual(pages, [.. read("pages").Select(WithoutNumbers)]);
        AssertEqual(sections, [.. read("sections").Select(WithoutNumbers)]);
    }

    // The tables' own keys, which records do not have.
    private static JsonObject WithoutNumbers(JsonObject row)
    {
        row.Remove("page_number");
        row.Remove("section_number");
        return row;
    }

    private static List<JsonObject> Expected(ExportOptions options) =>
        [.. ExportFixture.WriteText(new JsonLinesExporter(options), SampleRecords.All()).TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!.AsObject())];

    private static void AssertEqual(List<JsonObject> expected, List<JsonObject> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Count, actual.Count);
        for (int i = 0; i < expected.Count; i++)
        {
            Assert.Equal(expected[i].Select(field => field.Key), actual[i].Select(field => field.Key));
            foreach ((string name, JsonNode? value) in expected[i])
            {
                Assert.Equal($"{name}: {Canonical(value)}", $"{name}: {Canonical(Unpacked(value, actual[i][name]))}");
            }
        }
    }

    // Formats with one value a cell hold lists and objects as JSON text, and CSV holds numbers as text.
    private static JsonNode? Unpacked(JsonNode? expected, JsonNode? actual)
    {
        bool isText = actual?.GetValueKind() == JsonValueKind.String;
        return (expected?.GetValueKind(), isText) switch
        {
            (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.True or JsonValueKind.False, true) => JsonNode.Parse(actual!.GetValue<string>()),
            (JsonValueKind.Number, true) => JsonValue.Create(double.Parse(actual!.GetValue<string>(), CultureInfo.InvariantCulture)),
            _ => actual,
        };
    }

    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonArray array => "[" + string.Join(",", array.Select(Canonical)) + "]",
        JsonObject fields => "{" + string.Join(",", fields.Select(field => $"{field.Key}={Canonical(field.Key == "blocks" && field.Value is JsonValue ? JsonNode.Parse(field.Value.GetValue<string>()) : field.Value)}")) + "}",
        _ => node.GetValueKind() == JsonValueKind.Number ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture) : node.ToString(),
    };

    private static List<JsonObject> ReadSqlite(string path, string table)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // A word of this test.
        command.CommandText = "select * from " + table;
#pragma warning restore CA2100
        using SqliteDataReader reader = command.ExecuteReader();
        var rows = new List<JsonObject>();
        while (reader.Read())
        {
            var row = new JsonObject();
            for (int i = 0; i < reader.FieldCount; i++)
            {
                row[reader.GetName(i)] = reader.IsDBNull(i) ? null : JsonNode.Parse(JsonSerializer.Serialize(reader.GetValue(i)));
            }

            rows.Add(row);
        }

        return rows;
    }
}
