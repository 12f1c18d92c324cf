using Ingest.Cli.Reports;

namespace Ingest.Cli.Tests.Reports;

public sealed class ThinnedSampleTests
{
    [Fact]
    public void Quantile_OfFewValues_IsExact()
    {
        var sample = new ThinnedSample();
        foreach (int value in (int[])[5, 1, 4, 2, 3])
        {
            sample.Add(value);
        }

        Assert.Equal([1, 3, 5], [sample.Quantile(0), sample.Quantile(0.5), sample.Quantile(0.99)]);
    }

    [Fact]
    public void Quantile_OfManyValues_StaysWithinOnePercent()
    {
        var sample = new ThinnedSample(capacity: 1_000);
        for (int i = 0; i < 100_000; i++)
        {
            // 7,919 is prime to 100,000: every value once, in an order of no pattern.
            sample.Add((long)i * 7_919 % 100_000);
        }

        Assert.Equal(100_000, sample.Count);
        Assert.InRange(sample.Quantile(0.5), 49_000, 51_000);
        Assert.InRange(sample.Quantile(0.95), 94_000, 96_000);
    }
}
