using System.Text.Json;
using Ingest.Records;

namespace Ingest.Tests.Records;

public sealed class RecordJsonTests
{
    [Fact]
    public void WritePage_Record_FieldsInOrderOfTheModel()
    {
        using JsonDocument json = JsonDocument.Parse(SampleRecords.ToJson(SampleRecords.Full()));
        IEnumerable<string> model = typeof(PageRecord).GetProperties().Where(p => p.Name != "EqualityContract")
            .Select(p => JsonNamingPolicy.SnakeCaseLower.ConvertName(p.Name).Replace("sha256", "_sha256", StringComparison.Ordinal).Replace("__", "_", StringComparison.Ordinal));

        Assert.Equal(model, json.RootElement.EnumerateObject().Select(p => p.Name));
    }

    [Fact]
    public void WritePage_OtherScripts_NotEscaped()
    {
        string json = SampleRecords.ToJson(SampleRecords.Nasty());

        Assert.Contains("漢字 😀 \uFFFD עברית \\\\ end", json, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', json);
        Assert.Contains("\\u0001", json, StringComparison.Ordinal);
    }

    [Fact]
    public void WritePage_Any_TextSurvivesParsing()
    {
        foreach (PageRecord record in SampleRecords.All())
        {
            using JsonDocument json = JsonDocument.Parse(SampleRecords.ToJson(record));
            Assert.Equal(record.Text, json.RootElement.GetProperty("text").GetString());
            Assert.Equal(record.Markdown, json.RootElement.GetProperty("markdown").GetString());
        }
    }

    [Fact]
    public void WritePage_Blocks_CarryTheirParts()
    {
        using JsonDocument json = JsonDocument.Parse(SampleRecords.ToJson(SampleRecords.Full()));
        JsonElement blocks = json.RootElement.GetProperty("sections")[2].GetProperty("blocks");

        Assert.Equal(
            ["code", "list", "table", "quote", "definition", "math", "image"],
            blocks.EnumerateArray().Select(b => b.GetProperty("kind").GetString()));
        Assert.Equal("python", blocks[0].GetProperty("language").GetString());
        Assert.True(blocks[1].GetProperty("items")[0].GetProperty("ordered").GetBoolean());
        Assert.Equal(2, blocks[2].GetProperty("rows")[1].GetProperty("cells")[1].GetProperty("rowspan").GetInt32());
    }
}
