using Ingest.Records;
using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class ParagraphIndexTests
{
    private const string Notice = "All pages of this site were written by volunteers in their free time.";

    [Fact]
    public void FindRepeated_EarlierPageOfHost_GivesOrdinals()
    {
        using ParagraphIndex index = new(new DeduplicationOptions());

        Assert.Empty(index.FindRepeated("a.example", ["Something of its own that nobody else has written before.", Notice]));
        Assert.Equal([0], index.FindRepeated("a.example", [Notice, "Another paragraph of its own with enough words in it."]));
    }

    [Fact]
    public void FindRepeated_OtherHostOwnPageShortOrNoHost_Empty()
    {
        using ParagraphIndex index = new(new DeduplicationOptions());

        Assert.Empty(index.FindRepeated("a.example", [Notice, Notice, "Read more"]));
        Assert.Empty(index.FindRepeated("b.example", [Notice]));
        Assert.Empty(index.FindRepeated("a.example", ["Read more"]));
        Assert.Empty(index.FindRepeated(null, [Notice]));
        Assert.Empty(index.FindRepeated(null, [Notice]));
    }
}
