namespace Ingest.Cleaning.Classification;

/// <summary>How much one feature moved a decision.</summary>
/// <param name="Feature">Which.</param>
/// <param name="Value">Its value; NaN where unknown.</param>
/// <param name="LogOdds">What it added to the log-odds of being content.</param>
internal readonly record struct FeatureWeight(BlockFeature Feature, float Value, float LogOdds)
{
    /// <inheritdoc/>
    public override string ToString() =>
        FormattableString.Invariant($"{Feature}={(float.IsNaN(Value) ? "unknown" : Value.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture))} {LogOdds:+0.00;-0.00}");
}
