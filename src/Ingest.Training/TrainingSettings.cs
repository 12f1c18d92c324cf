using Ingest.Sources;

namespace Ingest.Training;

/// <summary>Everything that decides what comes out of training, beside the pages.</summary>
internal sealed record TrainingSettings
{
    public int Seed { get; init; } = 17;

    /// <summary>Size of the word table, as a power of two.</summary>
    public int TextBits { get; init; } = 17;

    /// <summary>Size of the name table, likewise.</summary>
    public int NameBits { get; init; } = 16;

    /// <summary>Size of the table of link addresses, likewise.</summary>
    public int LinkBits { get; init; } = 16;

    public float TextDecay { get; init; } = 0.002f;

    public float LinkDecay { get; init; } = 0.002f;

    public float HeadingDecay { get; init; } = 0.0003f;

    public float NameDecay { get; init; } = 0.004f;

    /// <summary>Second stages whose mean decides, each grown with a seed of its own.</summary>
    public int Copies { get; init; } = 1;

    public TreeSettings First { get; init; } = new() { Trees = 60, Leaves = 16, Depth = 6, LearningRate = 0.15, RowShare = 0.5, FeatureShare = 0.25, MinimumRows = 200 };

    public TreeSettings Second { get; init; } = new() { Trees = 600, Leaves = 16, Depth = 6, LearningRate = 0.035, RowShare = 0.6, FeatureShare = 0.2, MinimumRows = 200 };

    public TreeSettings Headings { get; init; } = new() { Trees = 160, Leaves = 15, LearningRate = 0.05, RowShare = 0.7, FeatureShare = 0.3 };

    /// <summary>Headings of text dumps, first stage and second.</summary>
    public TreeSettings FirstHeadings { get; init; } = new() { Trees = 80, Leaves = 16, LearningRate = 0.15, RowShare = 0.6, FeatureShare = 0.25, MinimumRows = 40, MinimumHessian = 2 };

    public TreeSettings LineHeadings { get; init; } = new() { Trees = 130, Leaves = 16, LearningRate = 0.1, RowShare = 0.6, FeatureShare = 0.25, MinimumRows = 40, MinimumHessian = 2 };

    public TreeSettings Titles { get; init; } = new() { Trees = 200, Leaves = 15, LearningRate = 0.07, RowShare = 0.7, FeatureShare = 0.3, MinimumRows = 20, MinimumHessian = 1 };

    /// <summary>What is best for a kind of pages.</summary>
    public static TrainingSettings For(ContentKind kind) => kind == ContentKind.Html ? new() : new()
    {
        Copies = 2,
        Second = new() { Trees = 200, Leaves = 16, Depth = 6, LearningRate = 0.085, RowShare = 0.6, FeatureShare = 0.2, MinimumRows = 60 },
    };

    public TreeSettings Types { get; init; } = new() { Objective = "multiclass", Classes = 7, Trees = 40, Leaves = 7, LearningRate = 0.1, RowShare = 0.8, FeatureShare = 0.4, MinimumRows = 15, MinimumHessian = 1 };
}
