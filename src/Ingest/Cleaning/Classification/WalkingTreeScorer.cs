using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ingest.Cleaning.Classification;

/// <summary>
/// Walks down trees of any size, laid out for it: both children of a node stand side by side and a leaf is its own child, so that a step is
/// one comparison without a branch, taken until no row moves any more. Four rows go down together, because a step
/// waits for memory; a few rows pass all trees before the next do, because rows are larger than trees. Immutable.
/// </summary>
internal sealed class WalkingTreeScorer : ITreeScorer
{
    /// <summary>Rows that pass all trees together: what they hold stays in a core's first cache.</summary>
    private const int Batch = 16;

    private const int Lanes = 4;
    private readonly Node[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly int _classes;
    private readonly int _columns;

    /// <summary>Lays the trees out.</summary>
    public WalkingTreeScorer(TreeEnsemble trees)
    {
        _classes = trees.Classes;
        _roots = new int[trees.Trees];
        _nodes = new Node[trees.Features.Length + trees.Leaves.Length];
        foreach (ushort feature in trees.Features)
        {
            _columns = Math.Max(_columns, (feature & ~TreeEnsemble.UnknownLeft) + 1);
        }

        _values = new float[_nodes.Length];
        int free = 0;
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            _roots[tree] = free++;
            bool isLeaf = trees.NodeStarts[tree + 1] == trees.NodeStarts[tree];
            Place(trees, tree, isLeaf ? -1 : 0, _roots[tree], ref free);
        }
    }

    /// <inheritdoc/>
    public void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> chosen, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, _columns);
        Span<int> lanes = stackalloc int[Batch];
        for (int start = 0; start < chosen.Length; start += Batch)
        {
            ReadOnlySpan<int> batch = chosen.Slice(start, Math.Min(Batch, chosen.Length - start));
            batch.CopyTo(lanes);
            lanes[batch.Length..].Fill(batch[^1]);
            ScoreBatch(rows, width, lanes, batch.Length, scores);
        }
    }

    private void ScoreBatch(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> lanes, int count, Span<float> scores)
    {
        ref Node nodes = ref MemoryMarshal.GetArrayDataReference(_nodes);
        for (int tree = 0; tree < _roots.Length; tree++)
        {
            int root = _roots[tree];
            int output = tree % _classes;
            for (int lane = 0; lane < count; lane += Lanes)
            {
                ref float row0 = ref RowOf(rows, width, lanes[lane]);
                ref float row1 = ref RowOf(rows, width, lanes[lane + 1]);
                ref float row2 = ref RowOf(rows, width, lanes[lane + 2]);
                ref float row3 = ref RowOf(rows, width, lanes[lane + 3]);
                int at0 = root;
                int at1 = root;
                int at2 = root;
                int at3 = root;
                int moved;
                do
                {
                    int last0 = at0;
                    int last1 = at1;
                    int last2 = at2;
                    int last3 = at3;
                    at0 = Step(ref nodes, at0, ref row0);
                    at1 = Step(ref nodes, at1, ref row1);
                    at2 = Step(ref nodes, at2, ref row2);
                    at3 = Step(ref nodes, at3, ref row3);
                    moved = (at0 ^ last0) | (at1 ^ last1) | (at2 ^ last2) | (at3 ^ last3);
                }
                while (moved != 0);

                scores[(lanes[lane] * _classes) + output] += _values[at0];
                Add(scores, lanes, lane + 1, count, output, at1);
                Add(scores, lanes, lane + 2, count, output, at2);
                Add(scores, lanes, lane + 3, count, output, at3);
            }
        }
    }

    /// <summary>The first value of a row; the slice is checked once here, so that no step has to be: a node's feature is below <paramref name="width"/>.</summary>
    private static ref float RowOf(ReadOnlySpan<float> rows, int width, int row) => ref MemoryMarshal.GetReference(rows.Slice(row * width, width));

    /// <summary>Lanes past the last row repeat it and count for nothing.</summary>
    private void Add(Span<float> scores, ReadOnlySpan<int> lanes, int lane, int count, int output, int at)
    {
        if (lane < count)
        {
            scores[(lanes[lane] * _classes) + output] += _values[at];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Step(ref Node nodes, int at, ref float row)
    {
        ref Node node = ref Unsafe.Add(ref nodes, at);
        float value = Unsafe.Add(ref row, node.Feature) * node.Sign;
        return node.Child + (value > node.Threshold ? 1 : 0);
    }

    private void Place(TreeEnsemble trees, int tree, int index, int at, ref int free)
    {
        if (index < 0)
        {
            _nodes[at] = new Node { Threshold = float.PositiveInfinity, Child = at };
            _values[at] = trees.Leaves[trees.LeafStarts[tree] + ~index];
            return;
        }

        int source = trees.NodeStarts[tree] + index;
        bool unknownLeft = (trees.Features[source] & TreeEnsemble.UnknownLeft) != 0;
        int children = free;
        free += 2;

        // No comparison holds for an unknown value, so it always takes the first child; where it has to go right, the sides are swapped.
        _nodes[at] = new Node
        {
            Feature = trees.Features[source] & ~TreeEnsemble.UnknownLeft,
            Sign = unknownLeft ? 1 : -1,
            Threshold = unknownLeft ? trees.Thresholds[source] : MathF.BitDecrement(-trees.Thresholds[source]),
            Child = children,
        };
        Place(trees, tree, trees.Left[source], unknownLeft ? children : children + 1, ref free);
        Place(trees, tree, trees.Right[source], unknownLeft ? children + 1 : children, ref free);
    }

    /// <summary>A node; as a leaf its own child, with a threshold nothing is above.</summary>
    private struct Node
    {
        public float Threshold;
        public float Sign;
        public int Child;
        public int Feature;
    }
}
