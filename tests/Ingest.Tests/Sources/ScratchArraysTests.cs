using Ingest.Sources;

namespace Ingest.Tests.Sources;

public sealed class ScratchArraysTests
{
    [Fact]
    public void Rent_AfterReturn_GivesAnOrdinaryArrayAgain()
    {
        double[] first = ScratchArrays.Rent<double>(5_000);
        ScratchArrays.Return(first);

        Assert.Same(first, ScratchArrays.Rent<double>(5_000));
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
