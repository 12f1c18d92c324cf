namespace Ingest.Tests.Sources;

public class RowContentTests
{
    [Theory]
    [InlineData("\"body\":\"a { b: c }\",\"content_type\":\"text/css\"")]
    [InlineData("\"body\":\"{\\\"a\\\":1}\",\"content_type\":\"application/json; charset=utf-8\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?><rss><channel/></rss>\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?><!-- made --><feed><entry/></feed>\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?><svg><path/></svg>\"")]
    [InlineData("\"html\":\"<urlset><url/></urlset>\",\"content_type\":\"text/html\"")]
    public void Json_AnswerThatIsNoPage_IsDropped(string fields) => Assert.Equal(["media-type-not-a-page"], Reading.Of("a.jsonl", $"{{{fields}}}").SkipCodes());

    [Theory]
    [InlineData("\"text\":\"drawn from it\",\"content_type\":\"application/pdf\"")]
    [InlineData("\"html\":\"Some <b>words</b>\",\"content_type\":\"article\"")]
    [InlineData("\"html\":\"Some <b>words</b>\",\"content_type\":\"application/json\"")]
    [InlineData("\"html\":\"<p>Some words\",\"content_type\":\"application/pdf\"")]
    [InlineData("\"html\":\"Some <b>words</b>\",\"type\":\"blog/post\",\"content_type\":\"blog/post\"")]
    [InlineData("\"html\":\"<svg/><p>Some words\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?>\\n<div><p>Some words</p></div>\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?>\\n<ul><li>Some words</li></ul>\"")]
    [InlineData("\"html\":\"<?xml version='1.0'?><html><p>Some words\",\"content_type\":\"text/xml\"")]
    public void Json_AnswerThatMayBeAPage_IsRead(string fields) => Assert.Single(Reading.Of("a.jsonl", $"{{{fields}}}").Items());
}
