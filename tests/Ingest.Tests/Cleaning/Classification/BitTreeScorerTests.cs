using Ingest.Cleaning.Classification;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class BitTreeScorerTests
{
    // A stretch that is transposed at once, and a rest.
    private const int Columns = 21;

    [Theory]
    [InlineData("cross_entropy", 1, 16)]
    [InlineData("cross_entropy", 1, 17)]
    [InlineData("cross_entropy", 1, 47)]
    [InlineData("multiclass", 3, 40)]
    [InlineData("cross_entropy", 1, 2)]
    [InlineData("multiclass", 3, 7)]
    public void Score_AnyRows_GivesTheBitsOfAWalk(string objective, int classes, int leaves)
    {
        TreeSample sample = Sample(classes);
        TreeEnsemble trees = TreeTrainer.Train([sample], Columns, new TreeSettings { Objective = objective, Classes = classes, Leaves = leaves, Trees = 12, MinimumRows = 3, MinimumHessian = 0.01 });
        int[] chosen = [.. Enumerable.Range(0, sample.Labels.Length).Where(row => row % 5 != 2)];
        var byBits = new float[sample.Labels.Length * classes];
        var byWalk = new float[byBits.Length];

        new BitTreeScorer(trees).Score(sample.Rows, Columns, chosen, byBits);
        Walk(trees, sample.Rows, chosen, byWalk);

        Assert.Equal(byWalk, byBits);
        Assert.NotEqual(byBits[0], byBits[classes * 3]);
    }

    [Fact]
    public void Score_RowsNotChosen_StayAsTheyWere()
    {
        TreeSample sample = Sample(1);
        TreeEnsemble trees = TreeTrainer.Train([sample], Columns, new TreeSettings { Trees = 3, Leaves = 4, MinimumRows = 3, MinimumHessian = 0.01 });
        var scores = new float[sample.Labels.Length];

        new BitTreeScorer(trees).Score(sample.Rows, Columns, [1, 40], scores);

        Assert.Equal([1, 40], Enumerable.Range(0, scores.Length).Where(row => scores[row] != 0));
    }

    /// <summary>Down every tree, a question at a time.</summary>
    private static void Walk(TreeEnsemble trees, float[] rows, int[] chosen, float[] scores)
    {
        foreach (int row in chosen)
        {
            for (int tree = 0; tree < trees.Trees; tree++)
            {
                int at = trees.NodeStarts[tree + 1] == trees.NodeStarts[tree] ? -1 : 0;
                while (at >= 0)
                {
                    int node = trees.NodeStarts[tree] + at;
                    float value = rows[(row * Columns) + (trees.Features[node] & ~TreeEnsemble.UnknownLeft)];
                    bool goesLeft = float.IsNaN(value) ? (trees.Features[node] & TreeEnsemble.UnknownLeft) != 0 : value <= trees.Thresholds[node];
                    at = goesLeft ? trees.Left[node] : trees.Right[node];
                }

                scores[(row * trees.Classes) + (tree % trees.Classes)] += trees.Leaves[trees.LeafStarts[tree] + ~at];
            }
        }
    }

    private static TreeSample Sample(int classes)
    {
        const int Rows = 400;
        var random = new Random(11);
        var values = new float[Rows * Columns];
        var labels = new float[Rows];
        for (int i = 0; i < Rows; i++)
        {
            for (int k = 0; k < Columns; k++)
            {
                values[(i * Columns) + k] = (i + k) % 6 == 0 ? float.NaN : MathF.Round((float)random.NextDouble() * 20);
            }

            float first = float.IsNaN(values[i * Columns]) ? 13 : values[i * Columns];
            labels[i] = classes == 1 ? Math.Clamp(first / 20, 0, 1) : (int)first % classes;
        }

        return new TreeSample(values, labels, [.. Enumerable.Repeat(1f, Rows)]);
    }
}
