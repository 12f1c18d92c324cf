namespace Ingest.Cleaning.Classification;

/// <summary>
/// How a model errs: on a page as a whole rather than on each block by itself. So an expectation is a mean over three cases, in which all blocks
/// are less likely, as likely, and likelier than the model says.
/// </summary>
internal static class PageErrors
{
    /// <summary>
    /// Standard deviation of the log-odds by which the model errs on a whole page; 1. Cross-validated word F1 with 0, 1, 1.5 and 2: HTML
    /// 0.8800, 0.8803, 0.8796, 0.8796; text 0.8494, 0.8500, 0.8505, 0.8504.
    /// </summary>
    private const double Spread = 1;

    /// <summary>Log-odds are stretched by this first, so that a block's mean over all cases is about its probability (MacKay 1992, "The evidence framework applied to classification networks").</summary>
    private static readonly double Stretch = Math.Sqrt(1 + (Math.PI * Spread * Spread / 8));

    /// <summary>Gauss–Hermite quadrature of a normal distribution with three points: the factor by which all odds change, and the weight of the case.</summary>
    public static IReadOnlyList<(double Factor, double Weight)> Cases { get; } =
        [(Math.Exp(-Spread * Math.Sqrt(3)), 1.0 / 6), (1, 2.0 / 3), (Math.Exp(Spread * Math.Sqrt(3)), 1.0 / 6)];

    /// <summary>Odds of a block in the middle case.</summary>
    public static double OddsOf(float probability)
    {
        double likely = Math.Clamp(probability, 1e-7, 1 - 1e-7);
        return Math.Pow(likely / (1 - likely), Stretch);
    }

    /// <summary>Odds to a probability.</summary>
    public static double Probability(double odds) => odds / (1 + odds);
}
