namespace Ingest.Cleaning.Classification;

/// <summary>One row of features, addressed by name; everything not set is unknown (NaN).</summary>
internal readonly ref struct FeatureRow(Span<float> values)
{
    private readonly Span<float> _values = values;

    public float this[BlockFeature feature]
    {
        set => _values[(int)feature] = value;
    }

    public float this[BlockFeature feature, int offset]
    {
        set => _values[(int)feature + offset] = value;
    }
}
