namespace Ingest.Cleaning.Classification;

/// <summary>A way to find the leaf of every tree for many rows. All ways add the same leaves in the same order, so they give the same bits.</summary>
internal interface ITreeScorer
{
    /// <summary>Adds the raw scores of some rows.</summary>
    /// <param name="rows">Rows of features, one after another.</param>
    /// <param name="width">Values per row.</param>
    /// <param name="chosen">Numbers of the rows to score.</param>
    /// <param name="scores">One value per row of <paramref name="rows"/> and class.</param>
    void Score(ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> chosen, Span<float> scores);
}
