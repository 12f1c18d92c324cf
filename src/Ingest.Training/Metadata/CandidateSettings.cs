namespace Ingest.Training.Metadata;

/// <summary>How the weights of candidates are learned.</summary>
internal sealed record CandidateSettings
{
    public int Steps { get; init; } = 200;

    public double Rate { get; init; } = 0.05;

    /// <summary>Penalty on squares. From cross-validated runs at 0.001, 0.003, 0.01 and 0.03.</summary>
    public double Decay { get; init; } = 0.01;

    /// <summary>Rarer features and pairs get no weight.</summary>
    public int MinimumTimes { get; init; } = 8;
}
