namespace Ingest.Parsing;

/// <summary>Between log-odds, which learned models add up, and the probability they stand for.</summary>
internal static class Logistic
{
    /// <summary>Probabilities are taken for no surer than this.</summary>
    private const float Least = 1e-6f;

    /// <summary>The log-odds of a probability, 0–1; bounded, for those of 0 and 1 are endless.</summary>
    public static float ToLogOdds(float probability)
    {
        float bounded = Math.Clamp(probability, Least, 1 - Least);
        return MathF.Log(bounded / (1 - bounded));
    }

    /// <summary>The probability, 0–1.</summary>
    public static float ToProbability(float logOdds) => 1 / (1 + MathF.Exp(-logOdds));

    /// <summary>The probability whose log-odds are lower than those of another.</summary>
    public static float Doubt(float probability, float by) => ToProbability(ToLogOdds(probability) - by);

    /// <summary>Probabilities in place of log-odds.</summary>
    public static void ToProbabilities(Span<float> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ToProbability(values[i]);
        }
    }
}
