using Ingest.Records.Deduplication;

namespace Ingest.Tests.Records.Deduplication;

public sealed class KeyTableTests
{
    [Fact]
    public void TryAdd_SecondTime_KeepsFirstValue()
    {
        using KeyTable table = new(1 << 20, null);

        Assert.True(table.TryAdd(0, 5));
        Assert.False(table.TryAdd(0, 6));
        Assert.True(table.TryGet(0, out int value));
        Assert.Equal(5, value);
        Assert.False(table.TryGet(2, out _));
    }

    [Fact]
    public void TryAdd_BeyondLimit_SpillsToFileAndRemovesIt()
    {
        string folder = Directory.CreateTempSubdirectory("ingest-keytable").FullName;
        try
        {
            KeyTable table = new(1 << 20, folder);
            for (int i = 0; i < 100_000; i++)
            {
                Assert.True(table.TryAdd((ulong)i * 7919, i));
            }

            Assert.True(table.IsSpilled);
            Assert.Equal(100_000, table.Count);
            for (int i = 0; i < 100_000; i += 97)
            {
                Assert.True(table.TryGet((ulong)i * 7919, out int value));
                Assert.Equal(i, value);
            }

            table.Dispose();
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Constructor_LimitTooSmall_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new KeyTable(10, null));
}
