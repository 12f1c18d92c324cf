using Ingest.Pipeline;
using Ingest.Pipeline.Catalogs;
using Ingest.Sources;

namespace Ingest.Tests.Pipeline;

public sealed class SourceFeedTests
{
    [Fact]
    public void BytesConsumed_ReadingGivenUpThatEndsLater_CountsEveryByteOnce()
    {
        byte[] bytes = [.. Enumerable.Repeat("{\"text\":\"a page\"}\n"u8.ToArray(), 4).SelectMany(line => line)];
        InputFile[] inputs = [.. Enumerable.Range(0, 2).Select(i => new InputFile($"{i}.jsonl", bytes.Length) { Open = () => new MemoryStream(bytes) })];
        var feed = new SourceFeed(inputs, SourceCatalog.CreateReader(new SourceOptions()));
        using IEnumerator<SourceEvent> first = feed.Read(0, default).GetEnumerator();
        first.MoveNext();

        using IEnumerator<SourceEvent> second = feed.Read(1, default).GetEnumerator();
        second.MoveNext();
        Assert.Equal(2 * bytes.Length, feed.BytesConsumed);
        while (first.MoveNext())
        {
        }

        Assert.Equal(2 * bytes.Length, feed.BytesConsumed);
        while (second.MoveNext())
        {
        }

        Assert.Equal(2 * bytes.Length, feed.BytesConsumed);
    }
}
