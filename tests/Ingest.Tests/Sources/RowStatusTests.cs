using Ingest.Sources;
using Parquet;
using Parquet.Schema;

namespace Ingest.Tests.Sources;

public class RowStatusTests
{
    private static readonly string[] Rows = ["a", "b", "c"];

    [Theory]
    [InlineData("\"status\":404")] // Scrapy
    [InlineData("\"status\":\"503\"")]
    [InlineData("\"status\":404.0")]
    [InlineData("\"response\":{\"status\":403}")]
    [InlineData("\"response\":{\"statusCode\":500}")]
    [InlineData("\"crawl\":{\"httpStatusCode\":404}")] // Apify's Website Content Crawler
    [InlineData("\"metadata\":{\"statusCode\":404}")] // Firecrawl
    [InlineData("\"status\":\"ok\",\"status_code\":410")]
    [InlineData("\"status\":200,\"http_status\":404")]
    public void Json_RowOfAnHttpError_IsDroppedAsInWarc(string status)
    {
        SourceEvent.ItemSkipped skipped = Assert.IsType<SourceEvent.ItemSkipped>(
            Assert.Single(Reading.Of("a.jsonl", $"{{\"url\":\"https://e.org/a\",\"html\":\"<p>Not here\",{status}}}")));

        Assert.Equal("http-status-not-ok", skipped.Code.Value);
        Assert.Matches("^HTTP status [45][0-9]{2}: https://e.org/a$", skipped.Detail);
    }

    [Theory]
    [InlineData("\"status\":200")]
    [InlineData("\"status\":301")]
    [InlineData("\"status\":\"published\"")]
    [InlineData("\"status\":\"404 pages read\"")]
    [InlineData("\"status\":404.5")]
    [InlineData("\"status\":-404")]
    [InlineData("\"status\":1")]
    [InlineData("\"status\":600")]
    [InlineData("\"status\":20000")]
    [InlineData("\"status\":true")]
    [InlineData("\"status\":null")]
    [InlineData("\"status\":[404]")]
    [InlineData("\"status\":500,\"status_code\":200")]
    public void Json_AnyOtherStatus_IsAPage(string status) =>
        Assert.Equal(["x"], Reading.Of("a.jsonl", $"{{\"text\":\"x\",{status}}}").Texts());

    [Theory]
    [InlineData("404", "http-status-not-ok")]
    [InlineData("301", "http-status-not-ok")]
    [InlineData("200", "empty-item")]
    public void Json_NoPageInARow_IsToldByItsStatus(string status, string code) =>
        Assert.Equal([code], Reading.Of("a.jsonl", $"{{\"html\":\"\",\"status\":{status}}}").SkipCodes());

    [Fact]
    public void Csv_RowOfAnHttpError_IsDropped()
    {
        List<SourceEvent> events = Reading.Of("a.csv", "url,status,text\nu,200,one\nu,404,two\nu,,three\nu,500.0,four\nu,new,five\n");

        Assert.Equal(["one", "three", "five"], events.Texts());
        Assert.Equal(["http-status-not-ok", "http-status-not-ok"], events.SkipCodes());
    }

    [Fact]
    public void Csv_MappedStatus_CountsAlone()
    {
        var options = new SourceOptions { FieldMap = new Dictionary<string, string> { ["status"] = "answer" } };

        Assert.Equal(["one"], Reading.Of("a.csv", "answer,status,text\n200,404,one\n404,200,two\n", options).Texts());
    }

    [Fact]
    public async Task Parquet_StatusInAnyNumber_IsRead()
    {
        Assert.Equal(["a", "c"], await ParquetTexts<short>([200, 404, 200]));
        Assert.Equal(["a", "c"], await ParquetTexts<ushort>([200, 404, 200]));
        Assert.Equal(["a", "c"], await ParquetTexts<int>([200, 404, 200]));
        Assert.Equal(["a", "c"], await ParquetTexts<long>([200, 404, 200]));
        Assert.Equal(["a", "c"], await ParquetTexts<double>([200, 404, double.NaN]));
        Assert.Equal(["a", "c"], await ParquetTexts<float>([200, 404, float.NaN]));
    }

    private static async Task<List<string>> ParquetTexts<T>(T[] statuses)
        where T : struct
    {
        var status = new DataField<T>("fetch_status");
        var text = new DataField<string>("text");
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(status, text), stream))
        {
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync<T>(status, statuses.AsMemory());
            await rows.WriteAsync(text, Rows);
        }

        return Reading.Of("a.parquet", stream.ToArray()).Texts();
    }
}
