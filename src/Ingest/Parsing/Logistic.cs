namespace Ingest.Parsing;

/// <summary>From log-odds, which learned models add up, to the probability they stand for.</summary>
internal static class Logistic
{
    /// <summary>The probability, 0–1.</summary>
    public static float ToProbability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>Probabilities in place of log-odds.</summary>
    public static void ToProbabilities(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ToProbability(values[i]);
        }
    }
}
