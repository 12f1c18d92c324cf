using Ingest.Databases;
using Ingest.Export;
using Ingest.Records;
using Ingest.Tests.Sectioning;

namespace Ingest.Tests.Databases;

public sealed class DatabaseWriterTests
{
    [Fact]
    public void Write_PagesWithoutText_AreFlushedNowAndThen()
    {
        PageRecord page = new PageSketch().Record() with { Text = "", Markdown = "", Sections = [] };

        Assert.InRange(LargestBatch(page, 40_000), 1_000, 20_000);
    }

    [Fact]
    public void Write_PagesOfManyLinks_AreFlushedSooner()
    {
        PageRecord page = new PageSketch().Record() with { Text = "", Markdown = "", Sections = [], Links = [.. Enumerable.Repeat(new LinkRecord("https://example.org/", "x"), 10_000)] };

        Assert.InRange(LargestBatch(page, 40), 2, 20);
    }

    private static int LargestBatch(PageRecord page, int pages)
    {
        var file = new CountingFile();
        using var writer = new DatabaseWriter(Stream.Null, ".db", _ => file);
        for (int i = 0; i < pages; i++)
        {
            writer.Write(new PreparedRecord(page, ReadOnlyMemory<byte>.Empty, 1));
        }

        return file.LargestBatch;
    }

    private sealed class CountingFile : IDatabaseFile
    {
        public int LargestBatch { get; private set; }

        public void Append(IReadOnlyList<PageRow> pages, IReadOnlyList<SectionRow> sections) => LargestBatch = Math.Max(LargestBatch, pages.Count);

        public void Complete()
        {
        }

        public void Dispose()
        {
        }
    }
}
