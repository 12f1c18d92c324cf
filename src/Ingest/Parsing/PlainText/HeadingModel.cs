using System.Globalization;
using Ingest.Decoding;

namespace Ingest.Parsing.PlainText;

/// <summary>A logistic model over <see cref="HeadingFeatures"/>. Immutable.</summary>
internal sealed class HeadingModel
{
    private readonly float[] _weights = new float[HeadingFeatures.Templates * HeadingFeatures.BucketsPerTemplate];

    /// <summary>Reads weights: lines of feature index, tab, weight.</summary>
    /// <exception cref="FormatException">A line has another form.</exception>
    public HeadingModel(IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            int index = int.Parse(line.AsSpan(0, tab), NumberStyles.None, CultureInfo.InvariantCulture);
            _weights[index] = float.Parse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The model that ships.</summary>
    public static HeadingModel Shipped { get; } = new(EmbeddedLines.Read("Parsing/PlainText/heading.weights"));

    /// <summary>Log-odds that a draft with these features is a heading.</summary>
    public double Score(ReadOnlySpan<int> active)
    {
        double score = 0;
        foreach (int feature in active)
        {
            score += _weights[feature];
        }

        return score;
    }
}
