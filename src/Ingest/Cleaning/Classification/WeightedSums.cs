namespace Ingest.Cleaning.Classification;

/// <summary>Running sums of probabilities weighted by words, for means over any run of blocks.</summary>
internal sealed class WeightedSums
{
    private const int Steps = 64;
    private readonly double[] _weights;
    private readonly double[] _values;
    private readonly double[] _above = new double[Steps + 2];

    public WeightedSums(PageArray<TextShape> shapes, ReadOnlySpan<float> probabilities)
    {
        _weights = new double[shapes.Length + 1];
        _values = new double[shapes.Length + 1];
        for (int i = 0; i < shapes.Length; i++)
        {
            double weight = shapes[i].Words + 1;
            _weights[i + 1] = _weights[i] + weight;
            _values[i + 1] = _values[i] + (weight * probabilities[i]);
            _above[StepOf(probabilities[i])] += weight;
        }

        for (int s = Steps; s >= 0; s--)
        {
            _above[s] += _above[s + 1];
        }
    }

    /// <summary>Mean over blocks from <paramref name="first"/> to <paramref name="end"/>, exclusive, cut to the page; NaN where there are none.</summary>
    public float Mean(int first, int end)
    {
        first = Math.Max(0, first);
        end = Math.Min(end, _weights.Length - 1);
        return end <= first ? float.NaN : (float)((_values[end] - _values[first]) / (_weights[end] - _weights[first]));
    }

    public double Weight(int first, int end) => _weights[end] - _weights[first];

    /// <summary>Share of the page's words in blocks with a clearly higher probability.</summary>
    public float ShareAbove(float probability) => (float)(_above[StepOf(probability) + 1] / Math.Max(1, _weights[^1]));

    private static int StepOf(float probability) => (int)(Math.Clamp(probability, 0, 1) * Steps);
}
