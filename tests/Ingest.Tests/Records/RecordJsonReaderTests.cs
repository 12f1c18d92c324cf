using System.Text;
using Ingest.Outcomes;
using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Tests.Records;

public sealed class RecordJsonReaderTests
{
    [Fact]
    public void Read_EveryKindOfRecord_WrittenAgainIsTheSame()
    {
        foreach (PageRecord record in SampleRecords.All())
        {
            string json = SampleRecords.ToJson(record);

            Assert.Equal(json, SampleRecords.ToJson(Read(json).Value!));
        }
    }

    [Fact]
    public void Read_LanguagesAndRepeats_AreKept()
    {
        PageRecord record = SampleRecords.Guide();
        record = record with
        {
            Sections = [record.Sections[0] with { Language = "de", LanguageScore = 0.99 }, record.Sections[1]],
            RepeatedParagraphs = [new CharSpan(0, 3)],
        };
        string json = SampleRecords.ToJson(record);

        Assert.Equal(json, SampleRecords.ToJson(Read(json).Value!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{\"id\":\"a\"}")]
    [InlineData("not json")]
    public void Read_AnythingElse_IsAFaultThatSaysWhat(string line)
    {
        Outcome<PageRecord> outcome = Read(line);

        Assert.Equal("record-invalid", outcome.Fault!.Code.Value);
        Assert.Contains("no page record", outcome.Fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]", "there is no object to hold schema_version")]
    [InlineData("{\"url\":\"https://example.org/\"}", "schema_version is missing")]
    public void Read_RecordOfAnotherProgram_IsAFaultThatNamesTheField(string line, string problem)
    {
        Assert.EndsWith(": " + problem, Read(line).Fault!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"word_count\":", "\"word_count\":\"many\",\"x\":")]
    [InlineData("\"kind\":\"list\"", "\"kind\":\"lisp\"")]
    [InlineData("\"text\":", "\"txt\":")]
    [InlineData("\"id\":\"", "\"id\":null,\"x\":\"")]
    public void Read_DamagedRecord_IsAFault(string right, string wrong)
    {
        string json = SampleRecords.ToJson(SampleRecords.Full());
        Assert.Contains(right, json, StringComparison.Ordinal);

        Assert.False(Read(json.Replace(right, wrong, StringComparison.Ordinal)).IsSuccess);
    }

    [Fact]
    public void Read_CutAnywhere_NeverThrows()
    {
        byte[] json = Encoding.UTF8.GetBytes(SampleRecords.ToJson(SampleRecords.Nasty()));
        for (int length = 0; length < json.Length; length++)
        {
            Assert.False(RecordJsonReader.Read(Item(json[..length])).IsSuccess);
        }
    }

    private static Outcome<PageRecord> Read(string json) => RecordJsonReader.Read(Item(Encoding.UTF8.GetBytes(json)));

    private static RawItem Item(byte[] body) => new() { Location = new ItemLocation("records.jsonl") { Line = 1 }, Body = body };
}
