namespace Ingest.Cli.Reports;

/// <summary>
/// A sample of a stream in bounded memory, the same for the same stream: every value until it is full, then every second,
/// every fourth … Quantiles of it are the stream's where values do not alternate with its period.
/// </summary>
/// <param name="capacity">Most values kept; 8,192.</param>
internal sealed class ThinnedSample(int capacity = 8_192)
{
    private readonly List<double> _values = [];
    private long _seen;
    private long _step = 1;

    /// <summary>Values seen.</summary>
    public long Count => _seen;

    /// <summary>Takes the next value.</summary>
    public void Add(double value)
    {
        if (_seen++ % _step == 0)
        {
            _values.Add(value);
            if (_values.Count >= capacity)
            {
                KeepEverySecond();
            }
        }
    }

    /// <summary>The value below which the given share (0–1) of the sample lies; 0 without values.</summary>
    public double Quantile(double share)
    {
        if (_values.Count == 0)
        {
            return 0;
        }

        double[] sorted = [.. _values];
        Array.Sort(sorted);
        return sorted[(int)Math.Min(sorted.Length - 1, share * sorted.Length)];
    }

    /// <summary>How many values of the sample lie in each of so many equal steps between two values; those beyond count to the ends.</summary>
    public int[] Histogram(int steps, double from, double to)
    {
        int[] counts = new int[steps];
        foreach (double value in _values)
        {
            double place = to > from ? (value - from) / (to - from) * steps : 0;
            counts[Math.Clamp((int)place, 0, steps - 1)]++;
        }

        return counts;
    }

    private void KeepEverySecond()
    {
        for (int i = 0; 2 * i < _values.Count; i++)
        {
            _values[i] = _values[2 * i];
        }

        _values.RemoveRange((_values.Count + 1) / 2, _values.Count / 2);
        _step *= 2;
    }
}
