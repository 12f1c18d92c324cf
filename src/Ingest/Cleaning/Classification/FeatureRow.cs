namespace Ingest.Cleaning.Classification;

/// <summary>Features addressed by name: a whole row, or a stretch of one that begins with <paramref name="first"/>. Everything not set is unknown (NaN).</summary>
internal readonly ref struct FeatureRow(Span<float> values, BlockFeature first = 0)
{
    private readonly Span<float> _values = values;
    private readonly int _first = (int)first;

    public float this[BlockFeature feature]
    {
        set => _values[(int)feature - _first] = value;
    }

    public float this[BlockFeature feature, int offset]
    {
        set => _values[(int)feature - _first + offset] = value;
    }

    /// <summary>Makes everything unknown.</summary>
    public void Clear() => _values.Fill(float.NaN);

    /// <summary>Several features in a row, to be written.</summary>
    public Span<float> Stretch(BlockFeature feature, int length) => _values.Slice((int)feature - _first, length);

    /// <summary>Sets several features in a row.</summary>
    public void Set(BlockFeature feature, int offset, ReadOnlySpan<float> values) => values.CopyTo(_values[((int)feature - _first + offset)..]);
}
