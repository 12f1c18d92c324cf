using Ingest.Parsing;
using Ingest.Records;
using Ingest.Sources;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Records;

public sealed class RecordBuilderTests
{
    [Fact]
    public void Build_Page_LinksAndImagesAbsolute()
    {
        PageRecord record = SampleRecords.Full();

        Assert.Equal(new LinkRecord("https://example.org/base/manual.html", "manual"), Assert.Single(record.Links));
        Assert.Equal(new ImageRecord("https://example.org/i.png", "alt"), Assert.Single(record.Images));
        Assert.Equal("example.org", record.Host);
    }

    [Fact]
    public void Build_PageWithoutAddress_ResolvesLinksAgainstTheCanonicalOne()
    {
        PageSketch page = new PageSketch { Metadata = new PageMetadata { CanonicalUrl = "https://example.org/a/b.html" } }
            .Paragraph("See the rules.", new InlineSpan(InlineKind.Link, 8, 5, "rules.html"));

        PageRecord record = page.Record();

        Assert.Equal(("https://example.org/a/rules.html", null), (Assert.Single(record.Links).Url, record.Url));
    }

    [Fact]
    public void Build_ImageInText_HasItsAlternative()
    {
        var image = new InlineSpan(InlineKind.Image, 3, 0, "https://x.org/w", "wink");

        PageRecord record = new PageSketch().Paragraph("He left.", image).Record();

        Assert.Equal(new ImageRecord("https://x.org/w", "wink"), Assert.Single(record.Images));
    }

    [Fact]
    public void Build_DroppedBlocks_CharactersByReasonSorted()
    {
        PageRecord record = SampleRecords.Full();

        Assert.Equal([new("consent-notice", 22), new KeyValuePair<string, int>("navigation", 4)], record.Removed);
    }

    [Fact]
    public void Build_Sections_IdsParentsAndFragments()
    {
        PageRecord record = SampleRecords.Full();

        Assert.Equal([$"{record.Id}-0", $"{record.Id}-1", $"{record.Id}-2"], record.Sections.Select(s => s.Id));
        Assert.Equal([null, null, $"{record.Id}-1"], record.Sections.Select(s => s.ParentId));
        Assert.Equal([null, "https://Example.org/guide/?q=1#top", "https://Example.org/guide/?q=1#use%20%281%29"], record.Sections.Select(s => s.Url));
    }

    [Fact]
    public void Build_SameUrlAndRecordId_SameIdWhereverTheFile()
    {
        PageRecord one = new PageSketch { Url = "https://x.org/", RecordId = "7", SourcePath = "a.warc" }.Record();
        PageRecord other = new PageSketch { Url = "https://x.org/", RecordId = "7", SourcePath = "b.warc" }.Record();

        Assert.Equal(one.Id, other.Id);
        Assert.Matches("^[0-9a-f]{32}$", one.Id);
    }

    [Fact]
    public void Build_NoRecordId_IdByPlace()
    {
        PageRecord one = new PageSketch { Url = "https://x.org/", SourcePath = "a.html" }.Record();
        PageRecord other = new PageSketch { Url = "https://x.org/", SourcePath = "b.html" }.Record();

        Assert.NotEqual(one.Id, other.Id);
    }

    [Fact]
    public void Build_Text_HashAndWords()
    {
        PageRecord record = new PageSketch().Paragraph("abc").Record();

        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", record.ContentSha256);
        Assert.Equal(1, record.WordCount);
    }

    [Fact]
    public void Build_TextDump_ContainerTitleBeforeGuess()
    {
        var metadata = new PageMetadata { Title = "Guess" };
        PageRecord record = new PageSketch { Kind = ContentKind.PlainText, Metadata = metadata }.Record();

        Assert.Equal("Guess", record.Title);
        Assert.Equal("text/plain", record.ContentType);
    }

    [Fact]
    public void Build_ManyNestedLinks_NoOverlaps()
    {
        string text = new('x', 2_000);
        InlineSpan[] spans = [.. Enumerable.Range(0, 2_000).Select(i => new InlineSpan(InlineKind.Link, i, 2_000 - i, "https://x.org/"))];

        Assert.Single(new PageSketch().Paragraph(text, spans).Record().Links);
    }
}
