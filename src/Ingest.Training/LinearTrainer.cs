using Ingest.Parsing;

namespace Ingest.Training;

/// <summary>
/// Logistic regression over hashed tokens by stochastic gradient descent with AdaGrad steps and L2, in a seeded order; weights are
/// rounded to bytes at the end, so scores while training trees are those in use.
/// </summary>
internal static class LinearTrainer
{
    private const int Epochs = 3;
    private const float Limit = 6;

    /// <param name="pages">Samples page by page; pages are shuffled, not samples.</param>
    /// <param name="bits">Size of the table, as a power of two.</param>
    /// <param name="decay">L2, per update of a weight.</param>
    /// <param name="seed">Seed of the order.</param>
    /// <param name="step">Size of the first steps.</param>
    public static HashedLinearModel Train(IReadOnlyList<LinearSample[]> pages, int bits, float decay, int seed, float step = 0.15f)
    {
        var weights = new float[1 << bits];
        var squares = new float[1 << bits];
        uint mask = (1u << bits) - 1;
        float bias = 0;
        float biasSquares = 1;
        int[] order = [.. Enumerable.Range(0, pages.Count)];
        var random = new Random(seed);
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (int page in order)
            {
                foreach (ref readonly LinearSample sample in pages[page].AsSpan())
                {
                    float sum = 0;
                    foreach (uint token in sample.Tokens)
                    {
                        sum += weights[token & mask];
                    }

                    float error = (Logistic.ToProbability(bias + (sum * sample.Value)) - sample.Label) * sample.Weight;
                    biasSquares += error * error;
                    bias -= step * error / MathF.Sqrt(biasSquares);
                    Update(weights, squares, sample, mask, error * sample.Value, decay, step);
                }
            }
        }

        return Round(weights, bias);
    }

    private static void Update(float[] weights, float[] squares, in LinearSample sample, uint mask, float error, float decay, float step)
    {
        foreach (uint token in sample.Tokens)
        {
            uint at = token & mask;
            float gradient = error + (decay * sample.Weight * weights[at]);
            squares[at] += gradient * gradient;
            weights[at] -= step * gradient / MathF.Sqrt(squares[at] + 0.01f);
        }
    }

    private static HashedLinearModel Round(float[] weights, float bias)
    {
        float largest = 0;
        foreach (float weight in weights)
        {
            largest = Math.Max(largest, Math.Min(Limit, Math.Abs(weight)));
        }

        float scale = Math.Max(largest, 1e-6f) / sbyte.MaxValue;
        var rounded = new sbyte[weights.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            rounded[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] / scale), -sbyte.MaxValue, sbyte.MaxValue);
        }

        return new HashedLinearModel(rounded, scale, bias);
    }
}
