using Ingest.Parsing;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Boosted trees in flat arrays. A row goes left where its value is not above the threshold; where it is unknown (NaN),
/// the node says which way. Immutable, allocates nothing while scoring.
/// </summary>
internal sealed class TreeEnsemble
{
    /// <summary>Set in <see cref="Features"/> where unknown values go left.</summary>
    public const ushort UnknownLeft = 0x8000;

    private BitTreeScorer? _scorer;

    /// <summary>Roots of the trees in the node arrays, one more than trees.</summary>
    public required int[] NodeStarts { get; init; }

    /// <summary>First leaf of each tree, one more than trees.</summary>
    public required int[] LeafStarts { get; init; }

    /// <summary>Feature of each node, with <see cref="UnknownLeft"/>.</summary>
    public required ushort[] Features { get; init; }

    public required float[] Thresholds { get; init; }

    /// <summary>Left child within the tree; the complement of the leaf's number where it is a leaf.</summary>
    public required short[] Left { get; init; }

    public required short[] Right { get; init; }

    public required float[] Leaves { get; init; }

    /// <summary>Share of the training weight's mean below each node, for explanations: the mean output of a node's leaves.</summary>
    public required float[] NodeMeans { get; init; }

    /// <summary>Classes scored in turn; 1 for a yes or no.</summary>
    public int Classes { get; init; } = 1;

    public int Trees => NodeStarts.Length - 1;

    /// <summary>The trees of a name in a weights file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="name">Which trees.</param>
    /// <param name="columns">Where the code has each feature of the file.</param>
    public static TreeEnsemble Read(WeightsFile file, string name, ReadOnlySpan<ushort> columns)
    {
        int[] starts = file.Get<int>($"{name}.starts");

        // Roots and first leaves, one more than trees of each, and the number of classes at the end.
        int roots = (starts.Length - 1) / 2;
        return new TreeEnsemble
        {
            Classes = starts[^1],
            NodeStarts = starts[..roots],
            LeafStarts = starts[roots..^1],
            Features = InColumns(file.Get<ushort>($"{name}.features"), columns),
            Thresholds = file.Get<float>($"{name}.thresholds"),
            Left = file.Get<short>($"{name}.left"),
            Right = file.Get<short>($"{name}.right"),
            Leaves = file.Get<float>($"{name}.leaves"),
            NodeMeans = file.Get<float>($"{name}.means"),
        };
    }

    /// <summary>One ensemble that scores as several do in the mean.</summary>
    public static TreeEnsemble MeanOf(IReadOnlyList<TreeEnsemble> ensembles)
    {
        float share = 1f / ensembles.Count;
        return new TreeEnsemble
        {
            Classes = ensembles[0].Classes,
            NodeStarts = JoinStarts(ensembles.Select(trees => trees.NodeStarts)),
            LeafStarts = JoinStarts(ensembles.Select(trees => trees.LeafStarts)),
            Features = [.. ensembles.SelectMany(trees => trees.Features)],
            Thresholds = [.. ensembles.SelectMany(trees => trees.Thresholds)],
            Left = [.. ensembles.SelectMany(trees => trees.Left)],
            Right = [.. ensembles.SelectMany(trees => trees.Right)],
            Leaves = [.. ensembles.SelectMany(trees => trees.Leaves).Select(leaf => leaf * share)],
            NodeMeans = [.. ensembles.SelectMany(trees => trees.NodeMeans).Select(mean => mean * share)],
        };
    }

    /// <summary>Adds the raw scores (log-odds) of every row to <paramref name="scores"/>, <see cref="Classes"/> per row.</summary>
    public void Score(ReadOnlySpan<float> rows, int width, Span<float> scores)
    {
        var all = new int[rows.Length / width];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = i;
        }

        Score(rows, width, all, scores);
    }

    /// <summary>Adds the raw scores of some rows, with <paramref name="width"/> values each.</summary>
    public void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> chosen, Span<float> scores) =>
        (_scorer ??= new BitTreeScorer(this)).Score(rows, width, chosen, scores);

    /// <summary>Adds to each feature how much it moved one row's score on the way down every tree (Saabas' path contributions).</summary>
    public void Contribute(ReadOnlySpan<float> row, Span<float> contributions)
    {
        for (int tree = 0; tree < Trees; tree++)
        {
            int start = NodeStarts[tree];
            int at = NodeStarts[tree + 1] == start ? -1 : 0;
            while (at >= 0)
            {
                int node = start + at;
                int next = GoesLeft(Features[node], Thresholds[node], row) ? Left[node] : Right[node];
                float value = next >= 0 ? NodeMeans[start + next] : Leaves[LeafStarts[tree] + ~next];
                contributions[Features[node] & ~UnknownLeft] += value - NodeMeans[node];
                at = next;
            }
        }
    }

    private static ushort[] InColumns(ushort[] features, ReadOnlySpan<ushort> columns)
    {
        for (int i = 0; i < features.Length; i++)
        {
            features[i] = (ushort)(columns[features[i] & ~UnknownLeft] | (features[i] & UnknownLeft));
        }

        return features;
    }

    private static int[] JoinStarts(IEnumerable<int[]> all)
    {
        var joined = new List<int> { 0 };
        foreach (int[] starts in all)
        {
            int before = joined[^1];
            joined.AddRange(starts.Skip(1).Select(start => before + start));
        }

        return [.. joined];
    }

    private static bool GoesLeft(ushort feature, float threshold, ReadOnlySpan<float> row) =>
        (feature & UnknownLeft) != 0
            ? !(row[feature & ~UnknownLeft] > threshold)
            : row[feature] <= threshold;
}
