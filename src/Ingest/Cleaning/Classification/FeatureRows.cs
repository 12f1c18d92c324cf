namespace Ingest.Cleaning.Classification;

/// <summary>Rows of features of a run of a page's blocks, addressed by the blocks' numbers on the page. A giant page is judged run by run, so that it needs room for one only.</summary>
/// <param name="values"><see cref="BlockFeatures.Count"/> values per block.</param>
/// <param name="first">Number of the block the first row belongs to.</param>
internal readonly ref struct FeatureRows(Span<float> values, int first)
{
    private readonly Span<float> _values = values;

    /// <summary>The rows of a whole page.</summary>
    public FeatureRows(Span<float> values)
        : this(values, 0)
    {
    }

    /// <summary>First block.</summary>
    public int First { get; } = first;

    /// <summary>Block after the last.</summary>
    public int End => First + (_values.Length / BlockFeatures.Count);

    /// <summary>All values.</summary>
    public Span<float> Values => _values;

    /// <summary>The row of a block between <see cref="First"/> and <see cref="End"/>.</summary>
    public FeatureRow this[int block] => new(_values.Slice((block - First) * BlockFeatures.Count, BlockFeatures.Count));

    /// <summary>Whether a block has its row here.</summary>
    public bool Holds(int block) => block >= First && block < End;
}
