namespace Ingest.Cleaning.Classification;

/// <summary>What stands out among the own scores of an element and those above it.</summary>
/// <param name="Highest">The highest.</param>
/// <param name="Lowest">The lowest.</param>
/// <param name="TellingDistance">Steps up to the nearest that tells something; NaN where none does.</param>
/// <param name="TellingScore">Its score; NaN likewise.</param>
internal readonly record struct NameExtremes(float Highest, float Lowest, float TellingDistance, float TellingScore)
{
    /// <summary>A score beyond which an element tells something, in log-odds; 0.5, so odds of 1.6.</summary>
    private const float Telling = 0.5f;

    /// <summary>Of no element at all.</summary>
    public static NameExtremes None { get; } = new(float.NegativeInfinity, float.PositiveInfinity, float.NaN, float.NaN);

    /// <summary>Of an element, from its own score and what stands out above.</summary>
    public static NameExtremes Of(float own, in NameExtremes above)
    {
        bool isTelling = Math.Abs(own) > Telling;
        return new(
            Math.Max(above.Highest, own),
            Math.Min(above.Lowest, own),
            isTelling ? 0 : above.TellingDistance + 1,
            isTelling ? own : above.TellingScore);
    }
}
