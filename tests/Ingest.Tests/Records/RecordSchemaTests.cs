using System.Buffers;
using System.Text;
using Ingest.Records;
using Ingest.Records.Chunking;
using Ingest.Tests.Sectioning;
using NJsonSchema;

namespace Ingest.Tests.Records;

public sealed class RecordSchemaTests
{
    [Fact]
    public async Task Json_EveryKindOfRecord_Validates()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.Json);
        foreach (PageRecord record in SampleRecords.All())
        {
            Assert.Empty(schema.Validate(SampleRecords.ToJson(record)));
        }
    }

    [Fact]
    public async Task SectionRowJson_EverySection_Validates()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.SectionRowJson);
        foreach (PageRecord record in SampleRecords.All())
        {
            foreach (SectionRecord section in record.Sections)
            {
                var bytes = new ArrayBufferWriter<byte>();
                SectionJson.WriteRow(record, section, bytes);
                Assert.Empty(schema.Validate(Encoding.UTF8.GetString(bytes.WrittenSpan)));
            }
        }
    }

    [Fact]
    public async Task ChunkRowJson_EveryChunk_Validates()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.ChunkRowJson);
        foreach (PageRecord record in SampleRecords.All())
        {
            foreach (ChunkRecord chunk in new Chunker(new ChunkingOptions { BudgetWords = 16 }).Cut(record))
            {
                var bytes = new ArrayBufferWriter<byte>();
                ChunkJson.WriteRow(record, chunk, bytes);
                Assert.Empty(schema.Validate(Encoding.UTF8.GetString(bytes.WrittenSpan)));
            }
        }
    }

    [Theory]
    [InlineData("\"level\":2", "\"level\":7")]
    [InlineData("\"charset_source\":\"utf8\"", "\"charset_source\":\"guess\"")]
    [InlineData("\"host\":", "\"hots\":")]
    public async Task Json_DamagedRecord_Refused(string right, string wrong)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(RecordSchema.Json);
        string json = SampleRecords.ToJson(new PageSketch().Heading(2, "A").Record());

        Assert.Contains(right, json, StringComparison.Ordinal);
        Assert.NotEmpty(schema.Validate(json.Replace(right, wrong, StringComparison.Ordinal)));
    }
}
