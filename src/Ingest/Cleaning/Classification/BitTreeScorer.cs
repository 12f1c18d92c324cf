using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Scores trees without walking them: every question of every tree is put to sixteen rows at once, feature by feature, and its answer
/// rules out leaves; the first leaf left is the one a walk would reach. Follows Lucchese et al., "QuickScorer" (SIGIR 2015) and its vectorised
/// form (SIGIR 2016); a tree of more than 32 leaves has them in several groups. Gives the very sums of a walk, tree by tree. Immutable.
/// </summary>
internal sealed class BitTreeScorer
{
    private const int Lanes = LeafTable.Lanes;
    private readonly int _classes;

    /// <summary>Leaves in a group, one bit each: 16 where no tree has more, else 32.</summary>
    private readonly int _groupLeaves;

    /// <summary>First group of each tree, one more than trees.</summary>
    private readonly int[] _groups;

    /// <summary>Stretches of features that are asked for, in the order they stand in the transposed rows.</summary>
    private readonly int[] _stretches;

    /// <summary>Where the transposed rows have each feature asked for, and whether unknown values go right, in the order of <see cref="_starts"/>.</summary>
    private readonly AskedFeature[] _features;

    /// <summary>First question of each feature, one more than features.</summary>
    private readonly int[] _starts;
    private readonly Question[] _questions;

    /// <summary><see cref="_groupLeaves"/> values a group, in the order of a tree's leaves from left to right.</summary>
    private readonly float[] _leaves;

    /// <summary>Lays the trees out.</summary>
    public BitTreeScorer(TreeEnsemble trees)
    {
        _classes = trees.Classes;
        _groupLeaves = Enumerable.Range(0, trees.Trees).All(tree => LeavesOf(trees, tree) <= LeafTable.Few) ? LeafTable.Few : LeafTable.Many;
        _groups = GroupsOf(trees);
        _leaves = new float[_groups[^1] * _groupLeaves];
        var questions = new List<(int Feature, Question Question)>();
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            int leaf = _groups[tree] * _groupLeaves;
            Place(trees, tree, trees.NodeStarts[tree + 1] == trees.NodeStarts[tree] ? -1 : 0, ref leaf, questions);
        }

        // Ascending thresholds: once no row is above one, none is above those that follow. In which order equal ones rule leaves out, does not matter.
        questions.Sort(static (a, b) => a.Feature != b.Feature ? a.Feature - b.Feature : a.Question.Threshold.CompareTo(b.Question.Threshold));
        _questions = [.. questions.ConvertAll(static question => question.Question)];
        (_features, _starts, _stretches) = FeaturesOf(questions);
    }

    /// <summary>Adds the raw scores of some rows.</summary>
    /// <param name="rows">Rows of features, one after another.</param>
    /// <param name="width">Values per row.</param>
    /// <param name="chosen">Numbers of the rows to score.</param>
    /// <param name="scores">One value per row of <paramref name="rows"/> and class.</param>
    public void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> chosen, Span<float> scores)
    {
        uint[] ruledOut = ArrayPool<uint>.Shared.Rent(_groups[^1] * Lanes);
        float[] columns = ArrayPool<float>.Shared.Rent(_stretches.Length * RowTransposer.Width * Lanes);
        Span<int> batch = stackalloc int[Lanes];
        for (int start = 0; start < chosen.Length; start += Lanes)
        {
            ReadOnlySpan<int> some = chosen.Slice(start, Math.Min(Lanes, chosen.Length - start));
            some.CopyTo(batch);
            batch[some.Length..].Fill(some[^1]);
            for (int i = 0; i < _stretches.Length; i++)
            {
                RowTransposer.Transpose(rows, width, batch, _stretches[i] * RowTransposer.Width, columns.AsSpan(i * RowTransposer.Width * Lanes));
            }

            Array.Clear(ruledOut, 0, _groups[^1] * Lanes);
            Ask(columns, ruledOut);
            Add(ruledOut, some, scores);
        }

        ArrayPool<float>.Shared.Return(columns);
        ArrayPool<uint>.Shared.Return(ruledOut);
    }

    // Vectors of 512 bits cannot be compiled ahead for every processor, so these two are compiled as they run: once and well, not first as if they would not matter.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Ask(ReadOnlySpan<float> columns, Span<uint> ruledOut)
    {
        for (int f = 0; f < _features.Length; f++)
        {
            AskedFeature feature = _features[f];
            Vector512<float> values = Vector512.Create(columns.Slice(feature.Column, Lanes));

            // No threshold is infinite, so what goes right of every one can be above every one.
            values = feature.UnknownRight ? Vector512.ConditionalSelect(Vector512.Equals(values, values), values, Vector512.Create(float.PositiveInfinity)) : values;
            foreach (ref readonly Question question in _questions.AsSpan(_starts[f].._starts[f + 1]))
            {
                Vector512<uint> above = Vector512.GreaterThan(values, Vector512.Create(question.Threshold)).AsUInt32();
                if (above == Vector512<uint>.Zero)
                {
                    break;
                }

                Span<uint> leaves = ruledOut.Slice(question.Group * Lanes, Lanes);
                (Vector512.Create<uint>(leaves) | (above & Vector512.Create(question.Left))).CopyTo(leaves);
            }
        }
    }

    /// <summary>Adds what the trees of each class say, in their order, to the scores of up to sixteen rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(ReadOnlySpan<uint> ruledOut, ReadOnlySpan<int> some, Span<float> scores)
    {
        Span<float> lanes = stackalloc float[Lanes];
        lanes.Clear();
        for (int output = 0; output < _classes; output++)
        {
            for (int lane = 0; lane < some.Length; lane++)
            {
                lanes[lane] = scores[(some[lane] * _classes) + output];
            }

            Vector512<float> sums = Vector512.Create<float>(lanes);
            for (int tree = output; tree + 1 < _groups.Length; tree += _classes)
            {
                sums += LeavesOf(tree, ruledOut);
            }

            sums.CopyTo(lanes);
            for (int lane = 0; lane < some.Length; lane++)
            {
                scores[(some[lane] * _classes) + output] = lanes[lane];
            }
        }
    }

    // The first group with a leaf left counts, so later ones are overwritten by earlier ones.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> LeavesOf(int tree, ReadOnlySpan<uint> ruledOut)
    {
        int group = _groups[tree + 1] - 1;
        Vector512<float> values = FirstOf(group, ~Vector512.Create(ruledOut.Slice(group * Lanes, Lanes)));
        while (--group >= _groups[tree])
        {
            Vector512<uint> left = ~Vector512.Create(ruledOut.Slice(group * Lanes, Lanes));
            values = Vector512.ConditionalSelect(Vector512.Equals(left, Vector512<uint>.Zero).AsSingle(), values, FirstOf(group, left));
        }

        return values;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<float> FirstOf(int group, Vector512<uint> alive) => LeafTable.First(_leaves.AsSpan(group * _groupLeaves, _groupLeaves), alive);

    private static int StretchOf(int feature) => (feature & ~TreeEnsemble.UnknownLeft) / RowTransposer.Width;

    // Questions that send unknown values right stand apart from those of the same feature that send them left.
    private static bool IsUnknownRight(int feature) => (feature & TreeEnsemble.UnknownLeft) == 0;

    /// <summary>Where each feature's questions begin, one more than features, and the stretches that hold those features: text dumps have none of elements.</summary>
    private static (AskedFeature[] Features, int[] Starts, int[] Stretches) FeaturesOf(List<(int Feature, Question Question)> questions)
    {
        List<AskedFeature> features = [];
        List<int> starts = [];
        List<int> stretches = [];
        for (int i = 0; i < questions.Count; i++)
        {
            int feature = questions[i].Feature;
            if (i > 0 && questions[i - 1].Feature == feature)
            {
                continue;
            }

            if (!stretches.Contains(StretchOf(feature)))
            {
                stretches.Add(StretchOf(feature));
            }

            int column = (stretches.IndexOf(StretchOf(feature)) * RowTransposer.Width) + ((feature & ~TreeEnsemble.UnknownLeft) % RowTransposer.Width);
            features.Add(new AskedFeature(column * Lanes, IsUnknownRight(feature)));
            starts.Add(i);
        }

        return ([.. features], [.. starts, questions.Count], [.. stretches]);
    }

    private static int LeavesOf(TreeEnsemble trees, int tree) => trees.LeafStarts[tree + 1] - trees.LeafStarts[tree];

    private int[] GroupsOf(TreeEnsemble trees)
    {
        var groups = new int[trees.Trees + 1];
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            groups[tree + 1] = groups[tree] + ((LeavesOf(trees, tree) + _groupLeaves - 1) / _groupLeaves);
        }

        return groups;
    }

    /// <summary>Numbers the leaves below a node from left to right, and notes what each question rules out.</summary>
    private void Place(TreeEnsemble trees, int tree, int index, ref int leaf, List<(int Feature, Question Question)> questions)
    {
        if (index < 0)
        {
            _leaves[leaf++] = trees.Leaves[trees.LeafStarts[tree] + ~index];
            return;
        }

        int node = trees.NodeStarts[tree] + index;
        int first = leaf;
        Place(trees, tree, trees.Left[node], ref leaf, questions);
        for (int start = first, end; start < leaf; start = end)
        {
            int group = start / _groupLeaves;
            end = Math.Min(leaf, (group + 1) * _groupLeaves);
            uint left = (uint)((1UL << (end - (group * _groupLeaves))) - (1UL << (start - (group * _groupLeaves))));
            questions.Add((trees.Features[node], new Question(Math.Min(trees.Thresholds[node], float.MaxValue), left, group)));
        }

        Place(trees, tree, trees.Right[node], ref leaf, questions);
    }

    /// <param name="Column">Where the transposed rows have the feature.</param>
    /// <param name="UnknownRight">Whether unknown values go right.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct AskedFeature(int Column, bool UnknownRight);

    /// <param name="Threshold">Values above go right; finite.</param>
    /// <param name="Left">The leaves of a group that are on the left, ruled out for rows that go right.</param>
    /// <param name="Group">That group.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Question(float Threshold, uint Left, int Group);
}
