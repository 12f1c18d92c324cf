using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class IdStoreTests
{
    [Fact]
    public void Add_ManyAndLong_AllReadBack()
    {
        IdStore store = new();
        string[] ids = [.. Enumerable.Range(0, 60_000).Select(i => $"id-{i}-é"), new string('x', 3_000_000), "", "last"];
        foreach (string id in ids)
        {
            store.Add(id);
        }

        Assert.Equal(ids, Enumerable.Range(0, store.Count).Select(i => store[i]));
    }
}
