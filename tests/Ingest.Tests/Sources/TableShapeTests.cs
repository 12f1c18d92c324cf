using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class TableShapeTests
{
    [Theory]
    [InlineData("", ",url,text\n0,u,one\n1,u,two\n")] // pandas
    [InlineData("", ",text\n0,one\n1,two\n")]
    [InlineData("", "\"text\"\n\"one\"\n\"two\"\n")]
    [InlineData("", "text\n\"one\"\n\"two\"\n")]
    [InlineData("a.csv", "sep=;\r\nurl;text\r\nu;one\r\nu;two\r\n")] // Excel
    [InlineData("a.csv", "\uFEFFsep=\t\r\nurl\ttext, more\ttext\r\nu,u;u\tx\tone\r\nu\tx\ttwo\r\n")]
    [InlineData("", "sep=,\nid,text\n1,one\n2,two\n")]
    public void Csv_HeaderOfPandasOrExcelOrOneColumn_IsATable(string name, string text)
    {
        List<SourceEvent> events = Reading.Of(name, text);

        Assert.Equal(["one", "two"], events.Texts());
        Assert.Empty(events.Faults());
    }

    [Theory]
    [InlineData("text\n\"Quote\"\nOne line\nAnother\n")]
    [InlineData("Text\n\"One\"\n\"Two\"\n")]
    [InlineData("text\n\"One,\" she said.\n\"Two,\" said he.\n")]
    [InlineData("\tcontent\n\tsearch\n\tnews\n")]
    [InlineData("|text|\n|one|\n|two|\n")]
    [InlineData("// a note\n[1] and so on\n")]
    [InlineData("/* a note [{\"text\":\"a\"}]")]
    public void Read_TextThatIsNearlyATable_IsText(string text) => Assert.Equal([text], Reading.Of("", text).Texts());

    [Theory]
    [InlineData("a.csv")]
    [InlineData("a.tsv")]
    public void Csv_PageOfHtmlUnderTheNameOfATable_IsAPage(string name)
    {
        const string Page = "\n<!DOCTYPE html>\n<html><head><title>Not found, sorry</title></head><body>x</body></html>";

        Assert.Equal([Page], Reading.Of(name, Page).Texts());
    }

    [Fact]
    public void Csv_HeaderAmongTheRows_IsCountedAndNoPage()
    {
        List<SourceEvent> events = Reading.Of("a.csv", "url,text\r\nu,one\r\nurl,text\r\nv,two\r\nurl,text");

        Assert.Equal(["one", "two"], events.Texts());
        Assert.Equal(["csv-header-repeated", "csv-header-repeated"], events.SkipCodes());
        Assert.Equal([0L, 2L], events.Items().Select(item => item.Location.RecordIndex!.Value));
    }

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("\n\n")]
    public void Csv_NoHeader_IsCountedAsEmpty(string text) => Assert.Equal(["empty-item"], Reading.Of("a.csv", text).SkipCodes());

    [Theory]
    [InlineData("/* made by hand */\n[{\"text\":\"one\"},{\"text\":\"two\"}]")]
    [InlineData("\uFEFF// made [by] {hand}\n// twice\r\n[\n{\"text\":\"one\"},\n{\"text\":\"two\"}]")]
    [InlineData("/**/ {\n\"text\":\"one\"\n}\n{\n\"text\":\"two\"\n}")]
    public void Json_ArrayBehindComments_IsRead(string json)
    {
        foreach (string name in (string[])["", "a.json"])
        {
            List<SourceEvent> events = Reading.Of(name, json);

            Assert.Equal(["one", "two"], events.Texts());
            Assert.Empty(events.Faults());
            Assert.Equal((byte)'{', Encoding.UTF8.GetBytes(json)[events.Items()[1].Location.RecordOffset!.Value]);
        }
    }

    [Fact]
    public void Map_NameThatNoRowHas_IsTold()
    {
        var options = new SourceOptions { FieldMap = new Dictionary<string, string> { ["url"] = "nofield", ["text"] = "words", ["id"] = "Number" } };
        SourceReader reader = Ingest.Pipeline.Catalogs.SourceCatalog.CreateReader(options);
        Assert.Empty(reader.MappedFields.Missing());

        Read(reader, "a.html", "<p>x</p>");
        Assert.Empty(reader.MappedFields.Missing());

        Read(reader, "a.csv", "url,words,number\nu,one,1\n");
        Assert.StartsWith("--map url=nofield: no row of a.csv has ", Assert.Single(reader.MappedFields.Missing()), StringComparison.Ordinal);

        Read(reader, "b.jsonl", "{\"words\":\"two\"}\n");
        Assert.Contains("a.csv or of the inputs behind it", Assert.Single(reader.MappedFields.Missing()), StringComparison.Ordinal);

        Read(reader, "c.jsonl", "{\"words\":\"two\"}\n{\"words\":\"three\",\"nofield\":null}\n");
        Assert.Empty(reader.MappedFields.Missing());
    }

    private static void Read(SourceReader reader, string name, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        using InputReading reading = reader.Open(new InputFile(name, bytes.Length) { Open = () => new MemoryStream(bytes) });
        Assert.NotEmpty(reading.ReadEvents(default).Items());
    }
}
