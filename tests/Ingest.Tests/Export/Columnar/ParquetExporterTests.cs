using System.Globalization;
using System.Reflection;
using Ingest.Export;
using Ingest.Export.Columnar;
using Ingest.Tests.Records;

namespace Ingest.Tests.Export.Columnar;

public sealed class ParquetExporterTests
{
    [Theory]
    [InlineData(RowKind.Page)]
    [InlineData(RowKind.Section)]
    [InlineData(RowKind.Chunk)]
    public void Write_ReadByDuckDb_EveryValueEqualsTheJsonLines(RowKind per)
    {
        var options = ExportFixture.Options(per);
        List<string?[]> columns = Compare(options, file => $"select column_name from (describe select * from '{file}')");
        foreach (string? name in columns.Select(row => row[0]))
        {
            // Blocks stand as JSON text in Parquet and inside sections; both sides are compared as JSON.
            string value = name is "sections" ? Sections : name is "quality" or "removed" ? $"cast(map_entries({name}) as varchar)" : $"cast({name} as varchar)";
            List<string?[]> parquet = Compare(options, file => $"select {value} from '{file}'");
            Assert.Equal(JsonValues(options, name!, value), parquet);
        }
    }

    [Fact]
    public void Write_ManySmallRowGroups_SameRows()
    {
        var options = new ExportOptions { RowGroupBytes = 1 };
        List<string?[]> groups = Compare(options, file => $"select count(distinct row_group_id) from parquet_metadata('{file}')");
        List<string?[]> texts = Compare(options, file => $"select text from '{file}'");

        Assert.Equal("5", groups[0][0]);
        Assert.Equal(SampleRecords.All().Select(r => r.Text), texts.Select(row => row[0]));
    }

    [Fact]
    public void Write_Types_AreTyped()
    {
        List<string?[]> types = Compare(new ExportOptions(), file => $"select column_name, column_type from (describe select * from '{file}') where column_name in ('word_count', 'confidence', 'warnings', 'removed')");

        Assert.Equal(["word_count INTEGER", "confidence DOUBLE", "removed MAP(VARCHAR, INTEGER)", "warnings VARCHAR[]"], types.Select(row => string.Join(' ', row)));
    }

    [Theory]
    [InlineData(RecordPreset.FineWeb)]
    [InlineData(RecordPreset.Dolma)]
    public void Write_Preset_SameAsJsonLines(RecordPreset preset)
    {
        var options = new ExportOptions { Preset = preset };
        string columns = preset == RecordPreset.FineWeb ? "text, id, url, file_path, language" : "id, text, source, json_extract_string(metadata, '$.content_sha256')";
        List<string?[]> json = DuckDb.WithFile(ExportFixture.Write(new JsonLinesExporter(options), SampleRecords.All()), ".jsonl", file => DuckDb.Query($"select {columns} from read_json_auto('{file}')"));

        Assert.Equal(json, Compare(options, file => $"select {columns} from '{file}'"));
    }

    [Fact]
    public void Dispose_WithoutComplete_FileUnreadable()
    {
        using var output = new MemoryStream();
        var exporter = new ParquetExporter(new ExportOptions());
        using (IRecordWriter writer = exporter.Open(output))
        {
            writer.Write(exporter.Prepare(SampleRecords.Full()));
        }

        Assert.DoesNotContain("PAR1", System.Text.Encoding.Latin1.GetString(output.ToArray(), (int)Math.Max(4, output.Length - 4), (int)Math.Min(4, Math.Max(0, output.Length - 4))), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LargeColumns_LeavesTheLibraryFewBuffers()
    {
        string text = string.Concat(Enumerable.Range(0, 700_000).Select(i => (i * 2_654_435_761L).ToString(CultureInfo.InvariantCulture)));

        // What the library keeps for the next file shows nowhere else; tests that use it without our bounds may have left more.
        object manager = typeof(Parquet.ParquetWriter).Assembly.GetType("Parquet.File.DataColumnWriter", throwOnError: true)!
            .GetField("_rmsMgr", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)!;
        long Kept() => (long)manager.GetType().GetProperty("LargePoolFreeSize")!.GetValue(manager)!;
        long before = Kept();

        ExportFixture.Write(new ParquetExporter(new ExportOptions()), [SampleRecords.Full() with { Text = text }]);

        Assert.InRange(Kept(), 0, Math.Max(before, 4 << 20));
    }

    private const string Sections =
        "cast(list_transform(sections, s -> [s.id, s.parent_id, cast(s.ordinal as varchar), s.heading, cast(s.heading_path as varchar), s.anchor, s.url, s.text, s.markdown, cast(s.char_end as varchar)]) as varchar)";

    private static List<string?[]> Compare(ExportOptions options, Func<string, string> query) =>
        DuckDb.WithFile(ExportFixture.Write(new ParquetExporter(options), SampleRecords.All()), ".parquet", file => DuckDb.Query(query(file)));

    private static List<string?[]> JsonValues(ExportOptions options, string name, string value)
    {
        string cast = name is "sections" ? value
            : name is "quality" ? "cast(map_entries(cast(quality as map(varchar, double))) as varchar)"
            : name is "removed" ? "cast(map_entries(cast(removed as map(varchar, integer))) as varchar)"
            : name is "blocks" ? "blocks"
            : name is "links" or "images" or "repeated_paragraphs" or "warnings" or "heading_path" or "section_ids" ? $"cast({name} as varchar)"
            : $"cast({name} as varchar)";
        string types = "{" + string.Join(", ", TypesOf(options).Select(t => $"{t.Name}: '{t.Type}'")) + "}";
        return DuckDb.WithFile(
            ExportFixture.Write(new JsonLinesExporter(options), SampleRecords.All()),
            ".jsonl",
            file => DuckDb.Query($"select {cast} from read_json('{file}', columns = {types})"));
    }

    private static IEnumerable<(string Name, string Type)> TypesOf(ExportOptions options)
    {
        const string Section = "struct(id varchar, parent_id varchar, ordinal integer, level integer, heading varchar, heading_path varchar[], anchor varchar, url varchar, text varchar, markdown varchar, char_start integer, char_end integer)[]";
        foreach (string name in CsvColumns.For(options).Names)
        {
            yield return (name, name switch
            {
                "sections" => Section,
                "links" => "struct(url varchar, text varchar)[]",
                "images" => "struct(url varchar, alt varchar)[]",
                "repeated_paragraphs" => "struct(char_start integer, char_end integer)[]",
                "warnings" or "heading_path" or "section_ids" => "varchar[]",
                "quality" => "map(varchar, double)",
                "removed" => "map(varchar, integer)",
                "confidence" or "language_score" => "double",
                "over_budget" => "boolean",
                _ => "varchar",
            });
        }
    }
}
