namespace Ingest.Training;

/// <summary>Rows of one page for the trees.</summary>
/// <param name="Rows">Features, row after row.</param>
/// <param name="Labels">What is to be predicted, one per row.</param>
/// <param name="Weights">How much each row counts.</param>
internal sealed record TreeSample(float[] Rows, float[] Labels, float[] Weights);
