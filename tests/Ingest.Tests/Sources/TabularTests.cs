using System.Text;
using Ingest.Sources;
using Parquet;
using Parquet.Schema;

namespace Ingest.Tests.Sources;

public class TabularTests
{
    [Theory]
    [InlineData("""{"url":"https://e.org/","body":"<p>x</p>","id":7}""", "<p>x</p>", null, "https://e.org/", "7")] // Scrapy
    [InlineData("""{"text":"x","id":"<urn:uuid:1>","dump":"CC","url":"https://e.org/","date":"2013-05-18T20:22:13Z"}""", "x", ContentKind.PlainText, "https://e.org/", "<urn:uuid:1>")] // FineWeb
    [InlineData("""{"content":"x","url":"https://e.org/","timestamp":"2013-05-18T10:42:12Z"}""", "x", null, "https://e.org/", null)] // RefinedWeb
    [InlineData("""{"id":"a","text":"x","source":"common-crawl","metadata":{"url":"https://e.org/"}}""", "x", ContentKind.PlainText, "https://e.org/", "a")] // Dolma
    [InlineData("""{"title":"T","hostname":"e.org","raw_text":"y","text":"x","source":"https://e.org/","id":null}""", "x", ContentKind.PlainText, "https://e.org/", null)] // trafilatura
    [InlineData("""{"crawl":{"loadedUrl":"https://e.org/"},"metadata":{"title":"T"},"text":"x","markdown":"# x"}""", "# x", ContentKind.Markdown, "https://e.org/", null)] // Crawlee
    [InlineData("""{"URL":"https://e.org/","HTML":"<p>x","text":"x"}""", "<p>x", ContentKind.Html, "https://e.org/", null)]
    [InlineData("""{"html":"","text":"x"}""", "x", ContentKind.PlainText, null, null)]
    public void Read_UsualFieldNames_AreRecognised(string line, string text, ContentKind? kind, string? url, string? id)
    {
        RawItem item = Assert.Single(Reading.Of("a.jsonl", line).Items());

        Assert.Equal((text, kind, url, id), (item.Text(), item.Kind, item.Url, item.RecordId));
    }

    [Fact]
    public void Read_FieldMap_OverridesNamesAndReachesNestedFields()
    {
        var options = new SourceOptions
        {
            FieldMap = new Dictionary<string, string> { ["text"] = "page.words", ["url"] = "at", ["fetched_at"] = "when" },
        };

        RawItem item = Assert.Single(Reading.Of("a.jsonl", """{"text":"no","page":{"words":"yes"},"at":"x/y","when":1700000000}""", options).Items());

        Assert.Equal(("yes", "x/y", ContentKind.PlainText), (item.Text(), item.Url, item.Kind));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), item.FetchedAt);
    }

    [Theory]
    [InlineData("42")]
    [InlineData("\"abc\"")]
    [InlineData("null")]
    [InlineData("[1]")]
    public void JsonLines_LineThatIsNoObject_IsAFaultWithItsLine(string line)
    {
        List<SourceEvent> events = Reading.Of("a.jsonl", "{\"text\":\"a\"}\n" + line + "\n{\"text\":\"b\"}\n");

        Assert.Equal(["a", "b"], events.Texts());
        Assert.Equal(2, Assert.Single(events.Faults()).Location.Line);
    }

    [Theory]
    [InlineData("text", "contents", null)]
    [InlineData("url", "source", "wikipedia")]
    public void JsonLines_SourceThatIsNoAddress_IsTheUrlOnlyWhereTheUserSaysSo(string target, string name, string? url)
    {
        var options = new SourceOptions { FieldMap = new Dictionary<string, string> { [target] = name } };

        RawItem item = Assert.Single(Reading.Of("a.jsonl", """{"contents":"a page","text":"a page","source":"wikipedia"}""", options).Items());

        Assert.Equal(url, item.Url);
    }

    [Fact]
    public void FieldTargets_AreThoseTheMappingKnows()
    {
        Assert.Equal(SourceOptions.FieldTargets, Enum.GetValues<Ingest.Sources.Tabular.PageField>().Select(Ingest.Sources.Tabular.FieldMapping.NameOf));
    }

    [Fact]
    public void JsonLines_BadRows_AreOneFaultEachWithTheirLine()
    {
        const string Text = "{\"text\":\"a\"}\n{\"text\":\n\n{\"title\":\"t\",\"x\":1}\r\n{\"text\":\"\"}\n[1]\n{\"text\":\"b\"} x\n{\"text\":\"c\"}";

        List<SourceEvent> events = Reading.Of("a.jsonl", Text);

        Assert.Equal(["a", "c"], events.Texts());
        Assert.Equal(["json-invalid", "no-content-field", "json-invalid", "json-invalid"], events.FaultCodes());
        Assert.Equal([2L, 4L, 6L, 7L], events.Faults().Select(fault => fault.Location.Line!.Value));
        Assert.Contains("title, x", events.Faults()[1].Message, StringComparison.Ordinal);
        Assert.Equal(["empty-item"], events.SkipCodes());
    }

    [Fact]
    public void JsonLines_EscapesAndHalfPairs_AreDecoded()
    {
        const string Text = """{"text":"a\"\\\/\b\f\n\r\t\u00e9 \ud83d\ude00 \ud83d. \ud83d\u0041\ude00 é😀"}""";

        Assert.Equal(["a\"\\/\b\f\n\r\té 😀 \uFFFD. \uFFFDA\uFFFD é😀"], Reading.Of("a.jsonl", Text).Texts());
    }

    [Fact]
    public void JsonLines_LineTooLong_IsOneFault()
    {
        string text = $"{{\"text\":\"a\"}}\n{{\"text\":\"{new string('x', 200_000)}\"}}\n{{\"text\":\"b\"}}\n";

        List<SourceEvent> events = Reading.Of("a.jsonl", text, new SourceOptions { MaximumItemBytes = 100_000 });

        Assert.Equal(["a", "b"], events.Texts());
        Assert.Equal(["item-too-large"], events.FaultCodes());
        Assert.Equal(3, events.Items()[1].Location.Line);
    }

    [Fact]
    public void JsonLines_DeepNesting_IsAFaultNotACrash()
    {
        string deep = $"{{\"text\":\"a\",\"x\":{string.Concat(Enumerable.Repeat("{\"x\":", 100_000))}1{new string('}', 100_000)}}}\n{{\"text\":\"b\"}}\n";

        List<SourceEvent> events = Reading.Of("a.jsonl", deep);

        Assert.Equal(["b"], events.Texts());
        Assert.Equal(["json-invalid"], events.FaultCodes());
    }

    [Theory]
    [InlineData("""[{"text":"a"},{"text":"b]}\""},{"text":"c"}]""")]
    [InlineData("""
        [
          { "text": "a" },
          { "text": "b]}\"" },
          { "text": "c" }
        ]
        """)]
    [InlineData("{\n  \"text\": \"a\"\n}\n{\n  \"text\": \"b]}\\\"\"\n}{\"text\":\"c\"}")]
    public void Json_ArrayOrValues_GivesEach(string json)
    {
        List<SourceEvent> events = Reading.Of("a.json", json);

        Assert.Equal(["a", "b]}\"", "c"], events.Texts());
        Assert.Equal([0L, 1L, 2L], events.Items().Select(item => item.Location.RecordIndex!.Value));
        Assert.Empty(events.Faults());
    }

    [Theory]
    [InlineData("[          ]/\nMills  Weirs\n\nThe wheel turns.\n")]
    [InlineData("[ ] grease the wheel\n[x] mend the weir\n")]
    [InlineData("[ ]\n[ ] grease the wheel\n")]
    [InlineData("[ ]\n\nThe wheel turns.\n")]
    [InlineData("[] {\"text\":\"a\"}\n")]
    [InlineData("{\"id\": 1}\n\nSo the mill answers.\n")]
    [InlineData("{\"id\": 1}\r\n\r\n\u00C0 la meule.\r\n")]
    public void Read_TextThatBeginsLikeJson_IsOneText(string text) => Assert.Equal([text], Reading.Of("a.txt", text).Texts());

    [Theory]
    [InlineData("[ ]\r\n", "")]
    [InlineData("[]\n[]\n{\"text\":\"a\"}\n{\"text\":\"b\"}\n", "ab")]
    [InlineData("[\n]\n\n[{\"text\":\"a\"}]", "a")]
    [InlineData("{\"text\":\"a\"}\n\nbroken\n{\"text\":\"b\"}\n", "ab")]
    [InlineData("{\"text\":\"a\"}\nbroken\n", "a")]
    public void Read_EmptyArrayOrBrokenLineAmongObjects_IsJson(string json, string texts) =>
        Assert.Equal(texts, string.Concat(Reading.Of("a.txt", json).Texts()));

    [Fact]
    public void Json_CutAnywhere_GivesOneFaultAndTheWholeObjectsBefore()
    {
        byte[] whole = "[{\"text\":\"a\"}, {\"text\":\"b\"}]"u8.ToArray();
        for (int length = 2; length < whole.Length; length++)
        {
            List<SourceEvent> events = Reading.Of("a.json", whole[..length]);

            Assert.Equal(1, events.Faults().Count + (length < 2 ? 1 : 0));
            Assert.Equal((length >= 13 ? 1 : 0) + (length >= 27 ? 1 : 0), events.Items().Count);
        }
    }

    [Fact]
    public void Json_BrokenElement_CostsThatElementAlone()
    {
        List<SourceEvent> events = Reading.Of("a.json", """[{"text":"a"},{"text":b},7,{"text":"c"}]""");

        Assert.Equal(["a", "c"], events.Texts());
        Assert.Equal(["json-invalid", "json-invalid"], events.FaultCodes());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("# comment")]
    [InlineData("{broken")]
    [InlineData("cut in the middle\",\"id\":7}")]
    [InlineData("[1]")]
    [InlineData("\u0001\u0002\u0003")]
    public void JsonLines_BrokenFirstLine_IsOneFaultWhateverTheName(string line)
    {
        string text = line + "\n{\"text\":\"a\"}\n{\"text\":\"b\"}\n";
        foreach (string name in (string[])["a.jsonl", "a.ndjson", "a.jl", "a.json", "", "a.log"])
        {
            List<SourceEvent> events = Reading.Of(name, text);

            Assert.Equal(["a", "b"], events.Texts());
            Assert.Equal(("json-invalid", 1L), (Assert.Single(events.Faults()).Code.Value, events.Faults()[0].Location.Line!.Value));
        }

        Assert.Equal(["a", "b"], Reading.Of("a.jsonl.gz", Reading.Gzip(text)).Texts());
    }

    [Theory]
    [InlineData("a.jsonl", "# one\n# two\n{\"text\":\"a\"}\n# three\n", 3)]
    [InlineData("a.jsonl", "no JSON at all\n", 1)]
    [InlineData("a.json", "[null,{\"text\":\"a\"}]", 1)]
    [InlineData("a.json", "[[\"a\"],{\"text\":\"a\"}]", 1)]
    [InlineData("a.json", "[null,\n{\"text\":\"a\"}]", 1)]
    [InlineData("a.json", "# comment\n{\n  \"text\": \"a\"\n}\n", 1)]
    public void Json_BrokenStartUnderANameThatTells_CostsNoMoreThanItself(string name, string text, int faults)
    {
        List<SourceEvent> events = Reading.Of(name, text);

        Assert.Equal(text.Contains('{', StringComparison.Ordinal) ? ["a"] : [], events.Texts());
        Assert.Equal(Enumerable.Repeat("json-invalid", faults), events.FaultCodes());
    }

    [Theory]
    [InlineData("a.jsonl", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")]
    [InlineData("a.json", "[{\"text\":\"a\"},{\"text\":\"b\"}]")]
    [InlineData("a.json", "{\"text\":\"a\"}\n{\"text\":\"b\"}\n")]
    public void Json_LongWhiteSpaceFirst_IsPassedOver(string name, string text)
    {
        List<SourceEvent> events = Reading.Of(name, new string('\n', 5000) + text);

        Assert.Equal(["a", "b"], events.Texts());
        Assert.Empty(events.Faults());
    }

    [Theory]
    [InlineData("page.txt", "A request is an object:\n{\"text\": \"a\"}\nThe answer is another:\n{\"text\": \"b\"}\n")]
    [InlineData("", "A request is an object:\n{\"text\": \"a\"}\n")]
    [InlineData("", "[1] A note\n")]
    [InlineData("page.json", "<html><script>\n{\"text\": \"a\"}\n</script><p>No such page")]
    public void Json_ObjectsWithinAPage_LeaveItAPage(string name, string text)
    {
        Assert.Equal([text], Reading.Of(name, text).Texts());
    }

    [Fact]
    public void JsonLines_ObjectsOneAfterTheOtherOnALine_AreRead()
    {
        const string Text = "{\"text\":\"a\"}{\"text\":\"b\"} {\"text\":\"c\"}\n{\"text\":\"d\"}{\"text\":\n{\"text\":\"e\"}\n";

        List<SourceEvent> events = Reading.Of("a.jsonl", Text);

        Assert.Equal(["a", "b", "c", "d", "e"], events.Texts());
        Assert.Equal([(0L, 1L), (12L, 1L), (25L, 1L)], events.Items().Take(3).Select(item => (item.Location.RecordOffset!.Value, item.Location.Line!.Value)));
        Assert.Equal(2, Assert.Single(events.Faults()).Location.Line);
        Assert.Equal([true, false, false, true, false, true], events.Select(item => item.Restart is not null));
    }

    [Fact]
    public void JsonLines_PageThatIsAnObjectOrAnArrayOfThem_IsAFaultThatSaysSo()
    {
        Assert.Contains("seen: html (an object), text (an array), url;", Assert.Single(Reading.Of("a.jsonl", "{\"html\":{\"a\":1},\"text\":[\"b\",[\"c\"]],\"url\":\"u\"}").Faults()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonLines_ListsOfStrings_AreLinesOfThePageAndTheFirstOfOtherFields()
    {
        List<RawItem> items = Reading.Of("a.jsonl", Encoding.Latin1.GetBytes("""
            {"text":["One \u00e9.",null,"","Two \"q\".",],"url":["https://e.org/1","https://e.org/2"],"title":["","A title"],"tags":["x",{"y":["z"]}]}
            {"html":[],"text":[""],"content":["null"],"title":[]}
            {"text":["Größe","b\nc"]}
            """)).Items();

        Assert.Equal(["One é.\nTwo \"q\".", "null", null], items.Select(item => item.DecodedBody));
        Assert.Equal("Größe\nb\nc", Encoding.Latin1.GetString(items[2].Body.Span));
        Assert.Equal(["https://e.org/1", null, null], items.Select(item => item.Url));
        Assert.Equal(["A title", null, null], items.Select(item => item.Title));
        Assert.Equal(["empty-item"], Reading.Of("b.jsonl", "{\"text\":[null,\"\"]}").SkipCodes());
    }

    [Fact]
    public void JsonLines_BytesThatAreNotUtf8_AreLeftToDetectionOrMarked()
    {
        List<RawItem> items = Reading.Of("a.jsonl", Encoding.Latin1.GetBytes("""
            {"text":"Gr\u0041\n\u00f6\u00dfe"}
            {"text":"Größe\n\"\u0041\""}
            {"text":"Größe \u2013"}
            {"text":"x","title":"Größe"}
            """)).Items();

        Assert.Equal(["GrA\nöße", null, "Gr\uFFFD\uFFFDe –", "x"], items.Select(item => item.DecodedBody));
        Assert.Equal("Größe\n\"A\"", Encoding.Latin1.GetString(items[1].Body.Span));
        Assert.Equal(["", "", "invalid-bytes-replaced", "invalid-bytes-replaced"], items.Select(item => string.Join('+', item.Warnings)));
    }

    [Theory]
    [InlineData("pages.csv", ",")]
    [InlineData("pages.tsv", "\t")]
    [InlineData("pages", ";")]
    public void Csv_QuotedCells_AreRead(string name, string delimiter)
    {
        string text = $"\uFEFFurl{delimiter}html{delimiter}id\r\nhttps://e.org/1{delimiter}\"<p>a \"\"b\"\"{delimiter}\r\nc</p>\"{delimiter}1\r\n\r\n\"https://e.org/2\"{delimiter}<p>{delimiter}2";

        List<SourceEvent> events = Reading.Of(name, text);

        Assert.Equal([$"<p>a \"b\"{delimiter}\r\nc</p>", "<p>"], events.Texts());
        Assert.Equal(["https://e.org/1", "https://e.org/2"], events.Items().Select(item => item.Url));
        Assert.Equal([2L, 5L], events.Items().Select(item => item.Location.Line!.Value));
    }

    [Fact]
    public void Csv_BadRows_AreOneFaultEachAndTheNextRowIsRead()
    {
        const string Text = "id,text\n1,one\n2,\"two\" x\n3,three\n4\n5,\"five\n6,six\n7,seven\n";

        List<SourceEvent> events = Reading.Of("a.csv", Text);

        Assert.Equal(["1", "3", "6", "7"], events.Items().Select(item => item.RecordId));
        Assert.Equal(["csv-quotes-broken", "csv-cell-count-wrong", "csv-quotes-broken"], events.FaultCodes());
        Assert.Equal([3L, 5L, 6L], events.Faults().Select(fault => fault.Location.Line!.Value));
    }

    [Fact]
    public void Csv_WithoutContentColumn_IsOneFaultThatNamesTheColumns()
    {
        List<SourceEvent> events = Reading.Of("a.csv", "a,b\n1,2\n3,4\n");

        Assert.Equal(["no-content-field"], events.FaultCodes());
        Assert.Contains("a, b", events.Faults()[0].Message, StringComparison.Ordinal);
        Assert.Equal(["2", "4"], Reading.Of("a.csv", "a,b\n1,2\n3,4\n", new SourceOptions { FieldMap = new Dictionary<string, string> { ["text"] = "b" } }).Texts());
    }

    [Fact]
    public void Csv_InvalidUtf8_LeavesTheCharsetToDetection()
    {
        byte[] bytes = Reading.Join("id,html\n1,<p>caf"u8.ToArray(), [0xE9], "\n"u8.ToArray());

        RawItem item = Assert.Single(Reading.Of("a.csv", bytes).Items());

        Assert.Null(item.DecodedBody);
        Assert.Equal(0xE9, item.Body.Span[^1]);
    }

    [Theory]
    [InlineData("menu.txt", "HTML | CSS | JavaScript\nLearn web design\nP\nOrigin\nP\n")]
    [InlineData("menu.txt", "HTML, CSS, JavaScript\nLearn, read, write\n")]
    [InlineData("menu.txt", "Home|Content|Contact\nOne|two|three\n")]
    [InlineData("menu.txt", "Text\tImages\tVideo\nLighthouses\n")]
    [InlineData("menu.txt", "Text | Images\nHome | Contact\nNews | About\n")]
    [InlineData("menu.txt", "Content | Search\n")]
    [InlineData("menu.txt", "content | search\n")]
    [InlineData("mind.md", "Body, mind, soul\n\nAll three, they say, are one.\n")]
    [InlineData("mind.md", "body, mind, soul\n\nAll three are one.\nSo they say, and who knows.\n")]
    [InlineData("", "html; css\nLearn web design\n")]
    public void Csv_FirstLineThatIsAMenu_IsText(string name, string text)
    {
        Assert.Equal([text], Reading.Of(name, text).Texts());
    }

    [Theory]
    [InlineData("", "id,text\n1,one\n2,two\n", "one|two")]
    [InlineData("dump.txt", "loadedUrl\ttext\nx\tone\nx\ttwo\n", "one|two")]
    [InlineData("dump", "URL;Title;HTML;Status Code\nu;t;one;200\nu;t;two;200\n", "one|two")]
    [InlineData("dump", "id,text\n1,one\n2\n3,three\n4,four\n", "one|three|four")]
    [InlineData("menu.csv", "Home|Content\nx|one\n", "one")]
    [InlineData("menu.tsv", "Text\tImages\none\tx\ntwo\n", "one")]
    public void Csv_FieldNamesOverRowsThatFit_OrANameThatTells_IsATable(string name, string text, string texts)
    {
        Assert.Equal(texts.Split('|'), Reading.Of(name, text).Texts());
        Assert.Equal(texts.Split('|'), Reading.Of(name + ".gz", Reading.Gzip(text)).Texts());
    }

    [Theory]
    [InlineData("text,url\n\"", "\nLines, and\nmore lines", "\",u\nshort,u\n")]
    [InlineData("url,text\nu,", "words ", "\nu,short\n")]
    public void Csv_RowLongerThanWhatIsSeenOfIt_DoesNotMakeATableText(string start, string repeated, string end)
    {
        List<string> texts = Reading.Of("", start + string.Concat(Enumerable.Repeat(repeated, 1000)) + end).Texts();

        Assert.Equal([string.Concat(Enumerable.Repeat(repeated, 1000)), "short"], texts);
    }

    [Fact]
    public void Csv_BareCarriageReturns_EndRows()
    {
        List<SourceEvent> events = Reading.Of("a.csv", "id,text\r1,one\r\r2,\"two\rlines\"\r3,\"x\" y\r4,four");

        Assert.Equal(["one", "two\rlines", "four"], events.Texts());
        Assert.Equal([2L, 4L, 7L], events.Items().Select(item => item.Location.Line!.Value));
        Assert.Equal(["csv-quotes-broken"], events.FaultCodes());
    }

    [Fact]
    public async Task Parquet_RowGroups_AreRead()
    {
        byte[] bytes = await Parquet();

        List<SourceEvent> events = Reading.Of("a.parquet", bytes);

        Assert.Equal("", string.Join(';', events.Faults()));
        Assert.Equal(["a0", "a1", "b0", "b1"], events.Texts());
        Assert.Equal(["0", "1", "0", "1"], events.Items().Select(item => item.RecordId));
        Assert.Equal([0L, 1L, 2L, 3L], events.Items().Select(item => item.Location.RecordIndex!.Value));
        Assert.Equal(events.Summary(), Reading.Of("a.parquet", bytes, chunk: 1).Summary());
    }

    [Fact]
    public async Task Parquet_CutAnywhere_IsAFault()
    {
        byte[] bytes = await Parquet();
        for (int length = 4; length < bytes.Length; length += 5)
        {
            Assert.Equal(["parquet-broken"], Reading.Of("a.parquet", bytes[..length]).FaultCodes());
        }
    }

    private static async Task<byte[]> Parquet()
    {
        var id = new DataField<long>("id");
        var text = new DataField<string>("text");
        var html = new DataField<byte[]>("html");
        using var stream = new MemoryStream();
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(id, text, html), stream))
        {
            foreach (string group in (string[])["a", "b"])
            {
                using ParquetRowGroupWriter rows = writer.CreateRowGroup();
                await rows.WriteAsync<long>(id, new long[] { 0, 1 });
                await rows.WriteAsync(text, new string[] { "t", group + "1" });
                await rows.WriteAsync(html, new byte[]?[] { Encoding.UTF8.GetBytes(group + "0"), null });
            }
        }

        return stream.ToArray();
    }
}
