namespace Ingest.Cleaning.Classification;

/// <summary>Why the model thinks what it thinks of a block.</summary>
/// <param name="Probability">That it is main content, 0–1.</param>
/// <param name="Features">The features that weighed most, the heaviest first, in log-odds; positive speaks for content.</param>
internal sealed record BlockExplanation(double Probability, IReadOnlyList<FeatureWeight> Features)
{
    /// <summary>One line for people: <c>probability 0.93; PathScore=2.1 +0.84, …</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"probability {Probability:F2}; {string.Join(", ", Features)}");
}
