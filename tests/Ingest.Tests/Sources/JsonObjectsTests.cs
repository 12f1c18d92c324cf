using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class JsonObjectsTests
{
    [Theory]
    [InlineData("{\"success\":true,\"status\":\"completed\",\"data\":[{\"markdown\":\"one\",\"metadata\":{\"sourceURL\":\"https://e.org/1\"}},{\"markdown\":\"two\",\"metadata\":{\"sourceURL\":\"https://e.org/2\"}}]}")] // Firecrawl
    [InlineData("{\"took\":3,\"hits\":{\"total\":2,\"hits\":[{\"_source\":{\"url\":\"https://e.org/1\",\"text\":\"one\"}},{\"_source\":{\"url\":\"https://e.org/2\",\"text\":\"two\"}}]}}")] // Elasticsearch
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"url\":\"https://e.org/1\",\"content_html\":\"one\"},{\"url\":\"https://e.org/2\",\"content_text\":\"two\"}]}")]
    [InlineData("[{\"link\":\"https://e.org/1\",\"content\":{\"rendered\":\"one\"}},{\"link\":\"https://e.org/2\",\"content\":{\"rendered\":\"two\"}}]")] // WordPress
    [InlineData("[{\"type\":\"table\",\"name\":\"pages\",\"data\":[{\"url\":\"https://e.org/1\",\"body\":\"one\"},{\"url\":\"https://e.org/2\",\"body\":\"two\"}]}]")] // phpMyAdmin
    [InlineData("{\"data\":{\"url\":\"https://e.org/1\",\"content\":\"one\"}}\n{\"data\":{\"url\":\"https://e.org/2\",\"content\":\"two\"}}")] // Jina Reader
    public void Json_AnswerOfAProgram_GivesItsRows(string json)
    {
        foreach (string form in (string[])[json, json.Replace("[{", "[\n  {", StringComparison.Ordinal)])
        {
            List<SourceEvent> events = Reading.Of("a.json", form);

            Assert.Equal(["one", "two"], events.Texts());
            Assert.Equal(["https://e.org/1", "https://e.org/2"], events.Items().Select(item => item.Url));
            Assert.Equal(2, events.Items().Select(item => item.Location).Distinct().Count());
            Assert.Equal(2, events.Count);
        }
    }

    [Fact]
    public void Json_ListOfRows_SaysWhereEachStands()
    {
        const string Json = "{\"n\":\"ö\",\"rows\":[{\"text\":\"one\"}, 7, {\"id\":\"none\"},{\"text\":\"two\"}]}";
        List<SourceEvent> events = Reading.Of("a.jsonl", Json + "\n" + Json);

        Assert.Equal(["one", "two", "one", "two"], events.Texts());
        Assert.Equal(["no-content-field", "no-content-field"], events.FaultCodes());
        Assert.Equal([1L, 1L, 2L, 2L], events.Items().Select(item => item.Location.Line!.Value));
        byte[] bytes = Encoding.UTF8.GetBytes(Json + "\n" + Json);
        Assert.All(events.Items(), item => Assert.StartsWith("{\"text\":\"" + item.Text(), Encoding.UTF8.GetString(bytes.AsSpan((int)item.Location.RecordOffset!.Value)), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{\"title\":\"An article\",\"comments\":[{\"text\":\"mine\"}]}")]
    [InlineData("{\"title\":\"An article whose words stand in a field that nobody knows here\",\"words\":\"More of it than the list has, by far\",\"items\":[{\"text\":\"mine\"}]}")]
    [InlineData("{\"items\":[{\"name\":\"x\"}]}")]
    [InlineData("{\"items\":[]}")]
    [InlineData("{\"data\":[\"text\"]}")]
    public void Json_ListOfSomethingElse_IsNoRow(string json) => Assert.Equal(["no-content-field"], Reading.Of("a.json", json).FaultCodes());

    [Fact]
    public void Json_NameWithHalfASurrogatePair_EndsNoReading()
    {
        List<SourceEvent> events = Reading.Of("a.jsonl", "{\"\\ud800ata\":[{\"text\":\"lost\"}]}\n{\"text\":\"one\"}");

        Assert.Equal(["no-content-field"], events.FaultCodes());
        Assert.Equal(["one"], events.Texts());
    }

    [Fact]
    public void Json_ListThatBeginsWithAFailure_GivesItsRows()
    {
        List<SourceEvent> events = Reading.Of("a.json", "{\"data\":[{\"url\":\"https://e.org/0\",\"error\":\"timeout\"},{\"text\":\"one\"},{\"text\":\"two\"}]}");

        Assert.Equal(["no-content-field"], events.FaultCodes());
        Assert.Equal(["one", "two"], events.Texts());
    }

    [Fact]
    public void Json_ValuesBesideRows_ArePassedOver()
    {
        List<SourceEvent> events = Reading.Of("a.json", "{\"data\":[null,1,[{\"text\":\"no\"}],{\"text\":\"a text that is longer than all that stands beside it in the list\"},\"two\",1,null]}");

        Assert.Equal("a text that is longer than all that stands beside it in the list", Assert.Single(events.Items()).Text());
        Assert.Single(events);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\" \"")]
    public void Json_EmptyPageWithAList_GivesItsRows(string content) =>
        Assert.Equal(["one", "two"], Reading.Of("a.json", $"{{\"content\":{content},\"results\":[{{\"content\":\"one\"}},{{\"content\":\"two\"}}]}}").Texts());

    [Fact]
    public void Json_PageWithAList_IsOnePage() => Assert.Equal(["one"], Reading.Of("a.json", "{\"text\":\"one\",\"items\":[{\"text\":\"two\"},{\"text\":\"three\"}]}").Texts());
}
