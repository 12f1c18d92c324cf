using Ingest.Outcomes;

namespace Ingest.Records.Quality;

/// <summary>One published limit on one signal.</summary>
/// <param name="Heuristic">The set it belongs to.</param>
/// <param name="Signal">Name of the signal.</param>
/// <param name="Breach">On which side of the limit the defect lies.</param>
/// <param name="Limit">The published number.</param>
/// <param name="Code">The defect.</param>
internal sealed record QualityRule(QualityHeuristic Heuristic, string Signal, LimitBreach Breach, double Limit, ReasonCode Code)
{
    /// <summary>Whether a value breaks the rule.</summary>
    public bool IsBrokenBy(double value) => Breach switch
    {
        LimitBreach.Below => value < Limit,
        LimitBreach.AtMost => value <= Limit,
        LimitBreach.AtLeast => value >= Limit,
        _ => value > Limit,
    };
}
