namespace Ingest.Cleaning.Classification;

/// <summary>What a model thinks of a page.</summary>
internal sealed record PageJudgement
{
    /// <summary>The page as the features saw it.</summary>
    public required PageProfile Profile { get; init; }

    /// <summary>Features, <see cref="BlockFeatures.Count"/> per block.</summary>
    public required float[] Rows { get; init; }

    /// <summary>Probability per block that it is main content.</summary>
    public required float[] Probabilities { get; init; }

    /// <summary>Probability per block that it is a heading; null where the markup says it.</summary>
    public float[]? Headings { get; init; }

    /// <summary>Raw score per <see cref="PageType"/>; null where none are predicted.</summary>
    public float[]? Types { get; init; }

    /// <summary>The page type with the highest score; null where none are predicted.</summary>
    public PageType? Type => Types is null ? null : (PageType)Array.IndexOf(Types, Types.Max());
}
