using System.Buffers.Binary;
using System.Formats.Tar;
using System.Text;
using Ingest.Sources;

namespace Ingest.Tests.Sources;

public class ArchiveTests
{
    [Fact]
    public void Zip_Entries_AreInputsOfTheirOwn()
    {
        byte[] zip = Dumps.Zip(
            ("pages/a.html", Encoding.UTF8.GetBytes(Dumps.Html)),
            ("b.jsonl.gz", Reading.Gzip("{\"text\":\"b1\"}\n{\"text\":\"b2\"}\n")),
            ("folder/", []),
            ("empty.txt", []),
            ("inner.zip", Dumps.Zip(("c.txt", "c"))));

        List<SourceEvent> events = Reading.Of("a.zip", zip);

        Assert.Equal([Dumps.Html, "b1", "b2", "c"], events.Texts());
        Assert.Equal(["a.zip!/pages/a.html", "a.zip!/b.jsonl.gz", "a.zip!/b.jsonl.gz", "a.zip!/inner.zip!/c.txt"], events.Items().Select(item => item.Location.SourcePath));
        Assert.Equal(["empty-item"], events.SkipCodes());
        Assert.Equal(events.Summary(), Reading.Of("a.zip", zip, chunk: 1).Summary());
    }

    [Fact]
    public void Zip_SameNameTwice_GivesTwoPaths()
    {
        Assert.Equal(["a.zip!/a.txt", "a.zip!/a.txt#2"], Reading.Of("a.zip", Dumps.Zip(("a.txt", "1"), ("a.txt", "2"))).Select(e => e.Location.SourcePath));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("a/../../evil.txt")]
    [InlineData("..\\evil.txt")]
    [InlineData("C:\\evil.txt")]
    public void Zip_UnsafeName_IsAFaultAndNeighboursSurvive(string name)
    {
        List<SourceEvent> events = Reading.Of("a.zip", Dumps.Zip((name, "evil"), ("good.txt", "good")));

        Assert.Equal(["entry-name-unsafe"], events.FaultCodes());
        Assert.Equal(["good"], events.Texts());
    }

    [Theory]
    [InlineData(8, 1, "entry-encrypted")]
    [InlineData(10, 14, "entry-method-unsupported")]
    [InlineData(16, 0x1234, "zip-checksum-mismatch")]
    [InlineData(24, 3, "zip-size-mismatch")]
    [InlineData(24, 9999, "zip-size-mismatch")]
    [InlineData(42, 2, "zip-entry-broken")]
    public void Zip_LyingDirectory_CostsThatEntryAlone(int field, int value, string code)
    {
        byte[] zip = Dumps.Zip(("a.txt", "content of a"), ("good.txt", "good"));
        int entry = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt16LittleEndian(zip.AsSpan(entry + field), (ushort)value);

        List<SourceEvent> events = Reading.Of("a.zip", zip);

        Assert.Equal([code], events.FaultCodes());
        Assert.Contains("good", events.Texts());
        Assert.All(events.Items().Where(item => item.Text() != "good"), item => Assert.NotEmpty(item.Warnings));
    }

    [Fact]
    public void Zip_OverlappingEntries_AreRefused()
    {
        byte[] zip = Dumps.Zip(("a.txt", "content of a"), ("b.txt", "content of b"));
        int second = zip.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(second + 42), 0);

        List<SourceEvent> events = Reading.Of("a.zip", zip);

        Assert.Equal(["content of a"], events.Texts());
        Assert.Equal(["zip-entries-overlap"], events.FaultCodes());
    }

    [Fact]
    public void Zip_InItselfTooOften_StopsAtTheNestingLimit()
    {
        byte[] zip = Enumerable.Range(0, 8).Aggregate(Dumps.Zip(("a.txt", "deep")), (inner, _) => Dumps.Zip(("inner.zip", inner), ("b.txt", "b"u8.ToArray())));

        List<SourceEvent> events = Reading.Of("a.zip", zip);

        Assert.Equal(["nesting-too-deep"], events.FaultCodes().Distinct());
        Assert.Equal(4, events.Items().Count);
    }

    [Fact]
    public void Zip_CutAnywhere_IsAFault()
    {
        byte[] zip = Dumps.Zip(("a.txt", "content of a"), ("b.txt", "b"));
        for (int length = 4; length < zip.Length; length++)
        {
            Assert.True(Reading.Of("a.zip", zip[..length]).Faults().Count > 0, $"cut at {length}");
        }
    }

    [Fact]
    public void Zip_Link_IsSkipped()
    {
        byte[] zip = Dumps.Zip(("link", "/etc/passwd"), ("good.txt", "good"));
        int entry = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        zip[entry + 5] = 3;
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(entry + 38), 0xA1FF0000);

        List<SourceEvent> events = Reading.Of("a.zip", zip);

        Assert.Equal(["entry-not-a-file"], events.SkipCodes());
        Assert.Equal(["good"], events.Texts());
    }

    [Fact]
    public void Wacz_ReadsItsWarcsAlone()
    {
        byte[] wacz = Dumps.Zip(
            ("indexes/index.cdx.gz", Reading.Gzip("org,example)/ 2024")),
            ("archive/data.warc.gz", Reading.Gzip(Dumps.Response(Dumps.Html))),
            ("pages/pages.jsonl", "{\"text\":\"not a page\"}"u8.ToArray()),
            ("datapackage.json", "{}"u8.ToArray()));

        List<SourceEvent> events = Reading.Of("a.wacz", wacz);

        Assert.Equal([Dumps.Html], events.Texts());
        Assert.Equal(["wacz-not-warc", "wacz-not-warc", "wacz-not-warc"], events.SkipCodes());
    }

    [SharedDataFact]
    public void Wacz_SharedExample_GivesItsPage()
    {
        List<SourceEvent> events = Reading.OfFile(SharedData.Path("dumps", "valid_example_1.wacz"));

        Assert.Single(events.Items());
        Assert.Empty(events.Faults());
    }

    [Theory]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Tar_Entries_AreInputsOfTheirOwn(TarEntryFormat format)
    {
        string longName = string.Concat(Enumerable.Repeat("folder/", 14)) + new string('n', 60) + ".txt";
        byte[] tar = Dumps.Tar(format, ("a.html", Dumps.Html), (longName, "long"), ("c.jsonl", "{\"text\":\"c\"}"));

        List<SourceEvent> events = Reading.Of("a.tar.gz", Reading.Gzip(tar));

        Assert.Equal([Dumps.Html, "long", "c"], events.Texts());
        Assert.Equal($"a.tar.gz!/{longName}", events.Items()[1].Location.SourcePath);
        Assert.Empty(events.Faults());
        Assert.Equal(events.Summary().Replace(".tar.gz", ".tar", StringComparison.Ordinal), Reading.Of("a.tar", tar, chunk: 1).Summary());
    }

    [Fact]
    public void Tar_LinksAndDevices_AreSkipped()
    {
        using var bytes = new MemoryStream();
        using (var tar = new TarWriter(bytes, TarEntryFormat.Ustar, leaveOpen: true))
        {
            tar.WriteEntry(new UstarTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc/passwd" });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.CharacterDevice, "zero"));
            tar.WriteEntry(new UstarTarEntry(TarEntryType.Directory, "folder"));
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "../evil.txt") { DataStream = new MemoryStream("evil"u8.ToArray()) });
            tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, "good.txt") { DataStream = new MemoryStream("good"u8.ToArray()) });
        }

        List<SourceEvent> events = Reading.Of("a.tar", bytes.ToArray());

        Assert.Equal(["entry-not-a-file", "entry-not-a-file"], events.SkipCodes());
        Assert.Equal(["entry-name-unsafe"], events.FaultCodes());
        Assert.Equal(["good"], events.Texts());
    }

    [Fact]
    public void Tar_BrokenHeader_CostsThatEntryAlone()
    {
        byte[] tar = Dumps.Tar(TarEntryFormat.Ustar, ("a.txt", "a"), ("b.txt", "b"), ("c.txt", "c"));
        tar[1024 + 3] ^= 0xFF;

        List<SourceEvent> events = Reading.Of("a.tar", tar);

        Assert.Equal(["a", "c"], events.Texts());
        Assert.Equal(["tar-broken"], events.FaultCodes());
    }

    [Fact]
    public void Tar_CutAnywhere_IsNeverSilent()
    {
        byte[] tar = Dumps.Tar(TarEntryFormat.Ustar, ("a.txt", "content of a"), ("b.txt", "b"));
        for (int length = 512; length < 2048; length += 3)
        {
            Assert.True(Reading.Of("a.tar", tar[..length]).Faults().Count > 0, $"cut at {length}");
        }
    }

    [Fact]
    public void Mhtml_RootPart_IsThePage()
    {
        const string Text = "From: <Saved>\r\nSnapshot-Content-Location: https://example.org/page\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related;\r\n\tboundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=windows-1252\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>caf=E9</p>\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n";

        List<SourceEvent> events = Reading.Of("a.mhtml", Text);

        RawItem item = Assert.Single(events.Items());
        Assert.Equal(("https://example.org/page", "windows-1252"), (item.Url, item.DeclaredCharset));
        Assert.Equal("<p>café</p>", Encoding.Latin1.GetString(item.Body.Span));
        Assert.Empty(item.Warnings);
        Assert.Equal(["media-type-not-a-page"], events.SkipCodes());
        Assert.NotEmpty(Assert.Single(Reading.Of("a.mhtml", Text[..^40]).Items()).Warnings);
    }

    [SharedDataFact]
    public void Mhtml_SharedExample_GivesItsPage()
    {
        RawItem item = Assert.Single(Reading.OfFile(SharedData.Path("dumps", "tika-testMHTMLFirefox.mhtml")).Items());

        Assert.Contains("Aperture", item.Text(), StringComparison.Ordinal);
        Assert.Equal("http://aperture.sourceforge.net/", item.Url);
    }

    [Theory]
    [InlineData("xl/workbook.xml", "format-unsupported")]
    [InlineData("word/document.xml", "media-type-not-a-page")]
    [InlineData("ppt/presentation.xml", "media-type-not-a-page")]
    public void Zip_OfficeDocument_IsOneReject(string part, string code)
    {
        List<SourceEvent> events = Reading.Of("a.zip", Dumps.Zip(("[Content_Types].xml", "<?xml version='1.0'?><Types/>"), (part, "<?xml version='1.0'?><x/>")));

        Assert.Single(events);
        Assert.Equal([code], [.. events.FaultCodes(), .. events.SkipCodes()]);
    }
}
