namespace Ingest.Parsing;

/// <summary>A logistic model over hashed tokens: one signed byte per weight. Immutable.</summary>
internal sealed class HashedLinearModel
{
    private readonly sbyte[] _weights;
    private readonly uint _mask;

    /// <param name="weights">A power of two of them.</param>
    /// <param name="scale">What one step of a weight is worth.</param>
    /// <param name="bias">The intercept.</param>
    public HashedLinearModel(sbyte[] weights, float scale, float bias)
    {
        _weights = weights;
        _mask = (uint)weights.Length - 1;
        Scale = scale;
        Bias = bias;
    }

    public float Scale { get; }

    public float Bias { get; }

    public ReadOnlySpan<sbyte> Weights => _weights;

    /// <summary>Sum of the weights of some tokens, without the intercept.</summary>
    public float Sum(ReadOnlySpan<uint> tokens)
    {
        int sum = 0;
        foreach (uint token in tokens)
        {
            sum += _weights[token & _mask];
        }

        return sum * Scale;
    }

    /// <summary>The probability that some tokens speak for, 0–1.</summary>
    public float Probability(ReadOnlySpan<uint> tokens) => Logistic.ToProbability(Bias + Sum(tokens));
}
