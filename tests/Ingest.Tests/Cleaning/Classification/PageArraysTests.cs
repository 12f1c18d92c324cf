using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class PageArraysTests
{
    [Fact]
    public void RentCleared_AfterDirtyArray_IsZero()
    {
        using (var first = new PageArrays())
        {
            first.Rent<int>(100).Span.Fill(-1);
        }

        using var second = new PageArrays();

        Assert.All(second.RentCleared<int>(100).Span.ToArray(), value => Assert.Equal(0, value));
        Assert.Equal(100, second.Rent<int>(100).Length);
    }
}
