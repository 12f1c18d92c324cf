using Ingest.Cleaning.Classification;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class RunningMeanTests
{
    [Theory]
    [InlineData(0, 3, 2.5f)]
    [InlineData(-4, 9, 2.5f)]
    [InlineData(2, 3, 4)]
    [InlineData(1, 2, float.NaN)]
    [InlineData(2, 1, float.NaN)]
    public void Between_Blocks_IsTheMeanOfTheirValues(int first, int end, float expected)
    {
        using var arrays = new PageArrays();
        var mean = new RunningMean(3, arrays);
        mean.Add(0, sum: 2, count: 2);
        mean.Add(1, sum: 0, count: 0);
        mean.Add(2, sum: 8, count: 2);

        Assert.Equal(expected, mean.Between(first, end));
    }
}
