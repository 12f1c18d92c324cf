using Ingest.Records;
using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class ParagraphIndexTests
{
    private const string Notice = "All pages of this site were written by volunteers in their free time.";

    private const string Own = "Something of its own that nobody else has written before.";

    [Fact]
    public void FindRepeated_EarlierPageOfHost_GivesItsSpan()
    {
        using ParagraphIndex index = new(new DeduplicationOptions());

        Assert.Empty(index.FindRepeated("a.example", Own + "\n\n" + Notice));
        string text = "A heading\n\n" + Notice.ToUpperInvariant() + "\n\nAnother paragraph of its own with enough words in it.";
        CharSpan span = Assert.Single(index.FindRepeated("a.example", text));
        Assert.Equal(Notice.ToUpperInvariant(), text[span.Start..span.End]);
    }

    [Fact]
    public void FindRepeated_OtherHostOwnPageShortOrNoHost_Empty()
    {
        using ParagraphIndex index = new(new DeduplicationOptions());

        Assert.Empty(index.FindRepeated("a.example", Notice + "\n\n" + Notice + "\n\nRead more"));
        Assert.Empty(index.FindRepeated("b.example", Notice));
        Assert.Empty(index.FindRepeated("a.example", "Read more"));
        Assert.Empty(index.FindRepeated(null, Notice));
        Assert.Empty(index.FindRepeated(null, Notice));
    }
}
