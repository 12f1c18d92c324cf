using System.Globalization;
using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>Reads LightGBM's text form of trees into the library's arrays.</summary>
internal static class TreeText
{
    private const int DefaultLeft = 2;
    private const int MissingMask = 12;
    private const int MissingIsNaN = 8;

    public static TreeEnsemble Parse(string text)
    {
        var builder = new Builder();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        int classes = 1;
        bool inTree = false;
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith("Tree=", StringComparison.Ordinal) || line == "end of trees")
            {
                if (inTree)
                {
                    builder.Add(fields);
                }

                inTree = true;
                fields.Clear();
            }
            else if (line.IndexOf('=', StringComparison.Ordinal) is int at and > 0)
            {
                fields[line[..at]] = line[(at + 1)..];
                classes = !inTree && line.StartsWith("num_tree_per_iteration=", StringComparison.Ordinal) ? int.Parse(fields["num_tree_per_iteration"], CultureInfo.InvariantCulture) : classes;
            }

            if (line == "end of trees")
            {
                break;
            }
        }

        return builder.Build(classes);
    }

    /// <summary>The largest float not above a threshold: for float values the comparison then gives the same as with the double.</summary>
    public static float RoundDown(double threshold)
    {
        float rounded = (float)threshold;
        return rounded > threshold ? MathF.BitDecrement(rounded) : rounded;
    }

    private sealed class Builder
    {
        private readonly List<int> _nodeStarts = [0];
        private readonly List<int> _leafStarts = [0];
        private readonly List<ushort> _features = [];
        private readonly List<float> _thresholds = [];
        private readonly List<short> _left = [];
        private readonly List<short> _right = [];
        private readonly List<float> _leaves = [];
        private readonly List<float> _means = [];

        public void Add(Dictionary<string, string> fields)
        {
            foreach (string value in Split(fields, "leaf_value"))
            {
                _leaves.Add((float)double.Parse(value, CultureInfo.InvariantCulture));
            }

            string[] features = Split(fields, "split_feature");
            string[] thresholds = Split(fields, "threshold");
            string[] decisions = Split(fields, "decision_type");
            string[] left = Split(fields, "left_child");
            string[] right = Split(fields, "right_child");
            string[] means = Split(fields, "internal_value");
            for (int i = 0; i < features.Length; i++)
            {
                double threshold = Number(thresholds[i]);
                int decision = int.Parse(decisions[i], CultureInfo.InvariantCulture);

                // Where training saw no unknown value LightGBM takes unknown for zero.
                bool unknownLeft = (decision & MissingMask) == MissingIsNaN ? (decision & DefaultLeft) != 0 : threshold >= 0;
                int feature = int.Parse(features[i], CultureInfo.InvariantCulture);
                _features.Add((ushort)(feature | (unknownLeft ? TreeEnsemble.UnknownLeft : 0)));
                _thresholds.Add(RoundDown(threshold));
                _left.Add(short.Parse(left[i], CultureInfo.InvariantCulture));
                _right.Add(short.Parse(right[i], CultureInfo.InvariantCulture));
                _means.Add((float)double.Parse(means[i], CultureInfo.InvariantCulture));
            }

            _nodeStarts.Add(_features.Count);
            _leafStarts.Add(_leaves.Count);
        }

        public TreeEnsemble Build(int classes) => new()
        {
            Classes = classes,
            NodeStarts = [.. _nodeStarts],
            LeafStarts = [.. _leafStarts],
            Features = [.. _features],
            Thresholds = [.. _thresholds],
            Left = [.. _left],
            Right = [.. _right],
            Leaves = [.. _leaves],
            NodeMeans = [.. _means],
        };

        // Splits between known and unknown values have an infinite threshold.
        private static double Number(string text) => text switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            _ => double.Parse(text, CultureInfo.InvariantCulture),
        };

        private static string[] Split(Dictionary<string, string> fields, string name) =>
            fields.TryGetValue(name, out string? line) ? line.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
    }
}
