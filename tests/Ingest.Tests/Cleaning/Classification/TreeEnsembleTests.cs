using Ingest.Cleaning.Classification;
using Ingest.Training;

namespace Ingest.Tests.Cleaning.Classification;

public sealed class TreeEnsembleTests
{
    private const int Columns = 6;

    [Fact]
    public void Score_TrainedTrees_EqualsLightGbm()
    {
        TreeSample sample = Sample();

        string text = TreeTrainer.TrainText([sample], Columns, new TreeSettings { Trees = 25, MinimumRows = 5, MinimumHessian = 0.1 }, sample.Rows, out double[] expected);
        var scores = new float[expected.Length];
        TreeText.Parse(text).Score(sample.Rows, Columns, scores);

        for (int i = 0; i < scores.Length; i++)
        {
            Assert.Equal(expected[i], scores[i], 4);
        }
    }

    [Fact]
    public void Contribute_AnyRow_AddsUpToTheScore()
    {
        TreeSample sample = Sample();
        TreeEnsemble trees = TreeTrainer.Train([sample], Columns, new TreeSettings { Trees = 25, MinimumRows = 5, MinimumHessian = 0.1 });
        var scores = new float[sample.Labels.Length];
        trees.Score(sample.Rows, Columns, scores);
        float start = 0;
        for (int tree = 0; tree < trees.Trees; tree++)
        {
            start += trees.NodeMeans[trees.NodeStarts[tree]];
        }

        for (int i = 0; i < 50; i++)
        {
            var contributions = new float[Columns];
            trees.Contribute(sample.Rows.AsSpan(i * Columns, Columns), contributions);
            Assert.Equal(scores[i], start + contributions.Sum(), 3);
        }
    }

    [Fact]
    public void Train_Twice_GivesTheSameTrees()
    {
        string first = TreeTrainer.TrainText([Sample()], Columns, new TreeSettings { Trees = 10 }, null, out _);
        string second = TreeTrainer.TrainText([Sample()], Columns, new TreeSettings { Trees = 10 }, null, out _);

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(1.0 / 3)]
    [InlineData(-7.3)]
    [InlineData(2)]
    public void RoundDown_Double_IsTheLargestFloatNotAbove(double threshold)
    {
        float rounded = TreeText.RoundDown(threshold);

        Assert.True(rounded <= threshold && MathF.BitIncrement(rounded) > threshold);
    }

    private static TreeSample Sample()
    {
        var random = new Random(5);
        const int Rows = 600;
        var values = new float[Rows * Columns];
        var labels = new float[Rows];
        var weights = new float[Rows];
        for (int i = 0; i < Rows; i++)
        {
            for (int k = 0; k < Columns; k++)
            {
                // Two columns are unknown now and then, one in every other row.
                bool unknown = (k == 1 && i % 2 == 0) || (k == 3 && i % 7 == 0);
                values[(i * Columns) + k] = unknown ? float.NaN : (float)(random.NextDouble() - 0.5);
            }

            float sum = values[i * Columns] + (float.IsNaN(values[(i * Columns) + 3]) ? 0.3f : values[(i * Columns) + 3]);
            labels[i] = Math.Clamp(0.5f + sum, 0, 1);
            weights[i] = 1 + (i % 3);
        }

        return new TreeSample(values, labels, weights);
    }
}
