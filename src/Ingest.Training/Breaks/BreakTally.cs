using System.Text;
using Ingest.Parsing;

namespace Ingest.Training.Breaks;

/// <summary>How many ends of lines are found again, and how many of those found were ends, from several probabilities on.</summary>
internal sealed class BreakTally(string name)
{
    private static readonly float[] Thresholds = [0.2f, 0.3f, 0.4f, 0.5f, 0.6f];

    private readonly int[] _right = new int[Thresholds.Length];
    private readonly int[] _found = new int[Thresholds.Length];
    private int _places;
    private int _breaks;

    public void Add(LinearSample[] examples, HashedLinearModel model)
    {
        foreach (LinearSample example in examples)
        {
            float probability = model.Probability(example.Tokens);
            _places++;
            _breaks += (int)example.Label;
            for (int i = 0; i < Thresholds.Length; i++)
            {
                bool isFound = probability >= Thresholds[i];
                _found[i] += isFound ? 1 : 0;
                _right[i] += isFound && example.Label > 0 ? 1 : 0;
            }
        }
    }

    public string Report()
    {
        var report = new StringBuilder($"{name}: {_breaks} breaks in {_places} places\n");
        for (int i = 0; i < Thresholds.Length; i++)
        {
            double precision = _right[i] / (double)Math.Max(1, _found[i]);
            double recall = _right[i] / (double)Math.Max(1, _breaks);
            report.Append(FormattableString.Invariant($"  from {Thresholds[i]:F1}: precision {precision:F3}, recall {recall:F3}, F1 {2 * precision * recall / Math.Max(1e-9, precision + recall):F3}\n"));
        }

        return report.ToString();
    }
}
