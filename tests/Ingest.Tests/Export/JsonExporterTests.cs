using System.Text.Json;
using Ingest.Export;
using Ingest.Records;
using Ingest.Tests.Records;

namespace Ingest.Tests.Export;

public sealed class JsonExporterTests
{
    [Fact]
    public void JsonLines_Records_OneObjectPerLine()
    {
        IReadOnlyList<PageRecord> records = SampleRecords.All();
        string[] lines = ExportFixture.WriteText(new JsonLinesExporter(new ExportOptions()), records).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(records.Select(r => r.Id), lines.Select(Id));
    }

    [Fact]
    public void JsonLines_Sections_OneObjectPerSection()
    {
        IReadOnlyList<PageRecord> records = SampleRecords.All();
        string[] lines = ExportFixture.WriteText(new JsonLinesExporter(new ExportOptions { Per = RowKind.Section }), records).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(records.SelectMany(r => r.Sections).Select(s => s.Id), lines.Select(Id));
    }

    [Theory]
    [InlineData(RowKind.Page)]
    [InlineData(RowKind.Section)]
    public void JsonArray_Records_OneArray(RowKind per)
    {
        PageRecord[] records = [SampleRecords.Empty(), .. SampleRecords.All()];
        string text = ExportFixture.WriteText(new JsonArrayExporter(ExportFixture.Options(per)), records);
        using JsonDocument json = JsonDocument.Parse(text);

        Assert.Equal(per == RowKind.Page ? records.Length : records.Sum(r => r.Sections.Count), json.RootElement.GetArrayLength());
    }

    [Fact]
    public void JsonArray_NoRecords_EmptyArray() =>
        Assert.Equal("[\n\n]\n", ExportFixture.WriteText(new JsonArrayExporter(new ExportOptions()), []));

    private static string? Id(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString();
    }
}
