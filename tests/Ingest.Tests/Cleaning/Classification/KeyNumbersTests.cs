using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class KeyNumbersTests
{
    [Fact]
    public void NumberOf_Keys_CountsInOrderOfFirstSight()
    {
        using var arrays = new PageArrays();
        var numbers = new KeyNumbers(arrays, 5);

        Assert.Equal([0, 1, 0, 2, 1], new ulong[] { 7, 0, 7, ulong.MaxValue, 0 }.Select(numbers.NumberOf));
        Assert.Equal(3, numbers.Count);
    }

    [Fact]
    public void NumberOf_AsManyKeysAsAnnounced_TellsAllApart()
    {
        using var arrays = new PageArrays();
        var numbers = new KeyNumbers(arrays, 1_000);

        // Multiples of a power of two fall into few places of a table.
        int[] given = [.. Enumerable.Range(0, 1_000).Select(i => numbers.NumberOf((ulong)i << 54))];

        Assert.Equal(Enumerable.Range(0, 1_000), given);
    }
}
