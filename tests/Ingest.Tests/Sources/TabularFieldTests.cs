using System.Globalization;
using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class TabularFieldTests
{
    [Theory]
    [InlineData("\\N")]
    [InlineData("NULL")]
    [InlineData("null")]
    [InlineData("nan")]
    [InlineData("NaN")]
    [InlineData("None")]
    [InlineData("<NA>")]
    [InlineData("\"NULL\"")]
    [InlineData("\" \n\"")]
    public void Csv_MarkOfAMissingValue_IsNone(string mark)
    {
        List<SourceEvent> events = Reading.Of("a.csv", $"url,title,html,text\n{mark},{mark},{mark},one\nu,t,{mark},{mark}\nu,None of them,N/A,x\n");

        Assert.Equal(["one", "N/A"], events.Texts());
        Assert.Equal((null, null), (events.Items()[0].Url, events.Items()[0].Title));
        Assert.Equal("None of them", events.Items()[1].Title);
        Assert.Equal(["empty-item"], events.SkipCodes());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    [InlineData("null")]
    [InlineData("\" \"")]
    [InlineData("\"\\n \\t\\r\\f\"")]
    [InlineData("[\" \",\"\"]")]
    public void Json_SwitchOrWhiteSpace_IsNoValue(string value)
    {
        List<SourceEvent> events = Reading.Of("a.jsonl", $"{{\"html\":{value},\"title\":{value},\"url\":{value},\"text\":\"one\"}}\n{{\"text\":{value}}}\n{{\"text\":\"\\n \\\\n\"}}\n");

        Assert.Equal(["one", "\n \\n"], events.Texts());
        Assert.Equal((null, null), (events.Items()[0].Url, events.Items()[0].Title));
        Assert.Equal(["empty-item"], events.SkipCodes());
    }

    [Fact]
    public void Json_BlankStringsInAList_StayBetweenOthers() =>
        Assert.Equal(["One\n \nTwo"], Reading.Of("a.jsonl", "{\"text\":[\"One\",\" \",\"Two\"]}").Texts());

    [Theory]
    [InlineData("{\"content\":\"x\",\"warc_headers\":{\"warc-target-uri\":\"https://e.org/\",\"warc-date\":\"2024-05-06T00:00:00Z\",\"warc-record-id\":\"7\"}}")] // OSCAR
    [InlineData("{\"raw_content\":\"x\",\"url\":\"https://e.org/\",\"id\":\"7\",\"date\":\"2024-05-06\"}")] // RedPajama
    [InlineData("{\"maintext\":\"x\",\"url\":\"https://e.org/\",\"id\":\"7\",\"date\":\"20240506\"}")] // news-please
    [InlineData("{\"_index\":\"i\",\"_id\":\"7\",\"_source\":{\"url\":\"https://e.org/\",\"text\":\"x\"},\"timestamp\":1714953600000}")] // Elasticsearch
    [InlineData("{\"_id\":{\"$oid\":\"7\"},\"url\":\"https://e.org/\",\"text\":\"x\",\"fetched_at\":{\"$date\":\"2024-05-06T00:00:00Z\"}}")] // mongoexport
    public void Json_FieldsOfOneMoreProgram_AreRecognised(string line)
    {
        RawItem item = Assert.Single(Reading.Of("a.jsonl", line).Items());

        Assert.Equal(("x", "https://e.org/", "7"), (item.Text(), item.Url, item.RecordId));
        Assert.Equal("2024-05-06", item.FetchedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("html", ContentKind.Html)]
    [InlineData("body", null)]
    [InlineData("text", ContentKind.PlainText)]
    [InlineData("content", null)]
    public void Json_PageInAHitOfElasticsearch_IsRead(string field, ContentKind? kind)
    {
        RawItem item = Assert.Single(Reading.Of("a.jsonl", $"{{\"_source\":{{\"{field}\":\"x\",\"title\":\"T\"}}}}").Items());

        Assert.Equal(("x", kind, "T"), (item.Text(), item.Kind, item.Title));
    }

    [Fact]
    public void Csv_TitleThatIsNotUtf8_IsLeftToThePagesCharset()
    {
        List<RawItem> items = Reading.Of("a.csv", Encoding.Latin1.GetBytes("title,text\nGröße,Größe\nGröße,x\nx,Größe\n")).Items();

        Assert.Equal(["Größe", "", ""], items.Select(item => Encoding.Latin1.GetString(item.TitleBytes.Span)));
        Assert.Equal(["", "invalid-bytes-replaced", ""], items.Select(item => string.Join('+', item.Warnings)));
    }
}
