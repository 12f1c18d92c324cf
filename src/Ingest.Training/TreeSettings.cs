using System.Globalization;

namespace Ingest.Training;

/// <summary>How trees are grown.</summary>
internal sealed record TreeSettings
{
    /// <summary>LightGBM's objective: <c>cross_entropy</c> takes labels from 0 to 1.</summary>
    public string Objective { get; init; } = "cross_entropy";

    public int Trees { get; init; } = 200;

    public int Leaves { get; init; } = 31;

    /// <summary>Most questions on the way to a leaf; -1 is no limit. Scoring takes as many steps as a tree is deep.</summary>
    public int Depth { get; init; } = -1;

    public double LearningRate { get; init; } = 0.08;

    public double RowShare { get; init; } = 0.7;

    public double FeatureShare { get; init; } = 0.3;

    public int MinimumRows { get; init; } = 60;

    public double MinimumHessian { get; init; } = 5;

    public double L2 { get; init; } = 5;

    public int Bins { get; init; } = 63;

    public int Classes { get; init; } = 1;

    public int Seed { get; init; } = 17;

    /// <summary>LightGBM's parameter string: one thread count, column-wise histograms and a seed make the same bytes every time.</summary>
    public string ToParameters() => string.Create(
        CultureInfo.InvariantCulture,
        $"objective={Objective} num_class={Classes} learning_rate={LearningRate} num_leaves={Leaves} max_depth={Depth} min_data_in_leaf={MinimumRows} min_sum_hessian_in_leaf={MinimumHessian} lambda_l2={L2} max_bin={Bins} bagging_fraction={RowShare} bagging_freq={(RowShare < 1 ? 1 : 0)} feature_fraction={FeatureShare} seed={Seed} deterministic=true force_col_wise=true num_threads=2 verbosity=-1");
}
