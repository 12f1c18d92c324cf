using Ingest.Sources;

namespace Ingest.Tests.Sources;

public sealed class ScratchArraysTests
{
    [Theory]
    [InlineData(5_000)]
    [InlineData(200_000)]
    public void Rent_AfterReturn_GivesAnOrdinaryArrayAgain(int length)
    {
        double[] first = ScratchArrays.Rent<double>(length);
        ScratchArrays.Return(first);

        Assert.Same(first, ScratchArrays.Rent<double>(length));
    }

    [Fact]
    public void Return_ManyLargeArrays_KeepsAFew()
    {
        // Decimals, because nothing else that runs beside this test rents them.
        decimal[][] rented = [.. Enumerable.Range(0, 500).Select(_ => ScratchArrays.Rent<decimal>(10_000))];
        foreach (decimal[] array in rented)
        {
            ScratchArrays.Return(array);
        }

        decimal[][] again = [.. rented.Select(_ => ScratchArrays.Rent<decimal>(10_000))];

        // Where none of a size is left, the pool gives some of the next two.
        Assert.InRange(again.Count(array => Array.IndexOf(rented, array) >= 0), 1, 3 * 4 * Environment.ProcessorCount);
    }

    [Fact]
    public void Rent_AfterReturn_KeepsNoGiantArray()
    {
        const int Length = (ScratchArrays.MaximumPooledBytes / sizeof(double)) + 1;
        double[] first = ScratchArrays.Rent<double>(Length);
        ScratchArrays.Return(first);

        Assert.Equal(Length, first.Length);
        Assert.NotSame(first, ScratchArrays.Rent<double>(Length));
    }
}
