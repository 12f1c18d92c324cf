using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Scores trees without walking them: every question of every tree is put to sixteen rows at once, feature by feature, and its answer
/// rules out leaves; the first leaf left is the one a walk would reach. Follows Lucchese et al., "QuickScorer" (SIGIR 2015) and its vectorised
/// form (SIGIR 2016); a tree of more than sixteen leaves has them in several groups. Gives the very sums of a walk, tree by tree. Immutable.
/// </summary>
internal sealed class BitTreeScorer
{
    /// <summary>Leaves in a group: one bit each.</summary>
    private const int GroupLeaves = 16;

    private const int Lanes = 16;
    private readonly int _classes;

    /// <summary>First group of each tree, one more than trees.</summary>
    private readonly int[] _groups;

    /// <summary>One entry per feature asked for, in the order of <see cref="_starts"/>.</summary>
    private readonly int[] _features;

    /// <summary>First question of each feature, one more than features.</summary>
    private readonly int[] _starts;
    private readonly Question[] _questions;

    /// <summary>Sixteen values a group, in the order of a tree's leaves from left to right.</summary>
    private readonly float[] _leaves;

    /// <summary>Lays the trees out.</summary>
    public BitTreeScorer(TreeEnsemble trees)
    {
        _classes = trees.Classes;
        _groups = GroupsOf(trees);
        _leaves = new float[_groups[^1] * GroupLeaves];
        var questions = new List<(int Feature, Question Question)>();
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            int leaf = _groups[tree] * GroupLeaves;
            Place(trees, tree, trees.NodeStarts[tree + 1] == trees.NodeStarts[tree] ? -1 : 0, ref leaf, questions);
        }

        // Ascending thresholds: once no row is above one, none is above those that follow.
        questions.Sort((a, b) => (a.Feature, a.Question.UnknownLeft, a.Question.Threshold, a.Question.Group, a.Question.Left)
            .CompareTo((b.Feature, b.Question.UnknownLeft, b.Question.Threshold, b.Question.Group, b.Question.Left)));
        _questions = [.. questions.Select(question => question.Question)];
        var features = new List<int>();
        var starts = new List<int>();
        for (int i = 0; i < questions.Count; i++)
        {
            // Questions that send unknown values right stand apart: a row without a value is always above.
            if (i == 0 || questions[i].Feature != questions[i - 1].Feature || questions[i].Question.UnknownLeft != questions[i - 1].Question.UnknownLeft)
            {
                features.Add(questions[i].Feature);
                starts.Add(i);
            }
        }

        _features = [.. features];
        _starts = [.. starts, questions.Count];
    }

    /// <summary>Adds the raw scores of some rows.</summary>
    /// <param name="rows">Rows of features, one after another.</param>
    /// <param name="width">Values per row.</param>
    /// <param name="chosen">Numbers of the rows to score.</param>
    /// <param name="scores">One value per row of <paramref name="rows"/> and class.</param>
    public void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> chosen, Span<float> scores)
    {
        ushort[] shared = ArrayPool<ushort>.Shared.Rent(_groups[^1] * Lanes);
        Span<ushort> alive = shared.AsSpan(0, _groups[^1] * Lanes);
        Span<int> batch = stackalloc int[Lanes];
        for (int start = 0; start < chosen.Length; start += Lanes)
        {
            ReadOnlySpan<int> some = chosen.Slice(start, Math.Min(Lanes, chosen.Length - start));
            some.CopyTo(batch);
            batch[some.Length..].Fill(some[^1]);
            alive.Fill(ushort.MaxValue);
            Ask(rows, width, batch, alive);
            Add(alive, some, scores);
        }

        ArrayPool<ushort>.Shared.Return(shared);
    }

    private void Ask(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> batch, Span<ushort> alive)
    {
        Span<float> column = stackalloc float[Lanes];
        for (int f = 0; f < _features.Length; f++)
        {
            for (int lane = 0; lane < Lanes; lane++)
            {
                column[lane] = rows[(batch[lane] * width) + _features[f]];
            }

            Vector256<float> low = Vector256.Create<float>(column);
            Vector256<float> high = Vector256.Create<float>(column[(Lanes / 2)..]);
            foreach (ref readonly Question question in _questions.AsSpan(_starts[f].._starts[f + 1]))
            {
                Vector256<float> threshold = Vector256.Create(question.Threshold);
                Vector256<short> above = question.UnknownLeft
                    ? Narrow(Vector256.GreaterThan(low, threshold), Vector256.GreaterThan(high, threshold))
                    : ~Narrow(Vector256.LessThanOrEqual(low, threshold), Vector256.LessThanOrEqual(high, threshold));
                if (above == Vector256<short>.Zero)
                {
                    break;
                }

                Span<ushort> leaves = alive.Slice(question.Group * Lanes, Lanes);
                Vector256<ushort> left = Vector256.Create(question.Left);
                Vector256.AndNot(Vector256.Create<ushort>(leaves), above.AsUInt16() & left).CopyTo(leaves);
            }
        }
    }

    private static Vector256<short> Narrow(Vector256<float> low, Vector256<float> high) =>
        Vector256.Narrow(low.AsInt32(), high.AsInt32());

    /// <summary>Adds what the trees of each class say, in their order, to the scores of up to sixteen rows.</summary>
    private void Add(ReadOnlySpan<ushort> alive, ReadOnlySpan<int> some, Span<float> scores)
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
                sums += LeavesOf(tree, alive);
            }

            sums.CopyTo(lanes);
            for (int lane = 0; lane < some.Length; lane++)
            {
                scores[(some[lane] * _classes) + output] = lanes[lane];
            }
        }
    }

    // The first group with a leaf left counts, so later ones are overwritten by earlier ones.
    private Vector512<float> LeavesOf(int tree, ReadOnlySpan<ushort> alive)
    {
        int group = _groups[tree + 1] - 1;
        Vector512<float> values = LeafTable.First(_leaves.AsSpan(group * GroupLeaves, GroupLeaves), alive.Slice(group * Lanes, Lanes), default);
        while (--group >= _groups[tree])
        {
            values = LeafTable.First(_leaves.AsSpan(group * GroupLeaves, GroupLeaves), alive.Slice(group * Lanes, Lanes), values);
        }

        return values;
    }

    private static int[] GroupsOf(TreeEnsemble trees)
    {
        var groups = new int[trees.Trees + 1];
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            int leaves = trees.LeafStarts[tree + 1] - trees.LeafStarts[tree];
            groups[tree + 1] = groups[tree] + ((leaves + GroupLeaves - 1) / GroupLeaves);
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
        bool unknownLeft = (trees.Features[node] & TreeEnsemble.UnknownLeft) != 0;
        for (int start = first, end; start < leaf; start = end)
        {
            int group = start / GroupLeaves;
            end = Math.Min(leaf, (group + 1) * GroupLeaves);
            ushort left = (ushort)((1 << (end - (group * GroupLeaves))) - (1 << (start - (group * GroupLeaves))));
            questions.Add((trees.Features[node] & ~TreeEnsemble.UnknownLeft, new Question(trees.Thresholds[node], unknownLeft, left, group)));
        }

        Place(trees, tree, trees.Right[node], ref leaf, questions);
    }

    /// <param name="Threshold">Values above go right.</param>
    /// <param name="UnknownLeft">Whether an unknown value goes left.</param>
    /// <param name="Left">The leaves of a group that are on the left, ruled out for rows that go right.</param>
    /// <param name="Group">That group.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Question(float Threshold, bool UnknownLeft, ushort Left, int Group);
}
