using Ingest.Cleaning.Classification;

namespace Ingest.Training;

/// <summary>Rows of one page for training trees.</summary>
/// <param name="Rows">Features, row after row.</param>
/// <param name="Labels">0–1 per row, or the number of the class.</param>
/// <param name="Weights">How much each row counts.</param>
internal sealed record TreeSample(float[] Rows, float[] Labels, float[] Weights)
{
    /// <summary>Only some of the rows, by number.</summary>
    public TreeSample Where(Func<int, bool> isChosen)
    {
        TreeSample all = this;
        int[] chosen = [.. Enumerable.Range(0, Labels.Length).Where(isChosen)];
        var rows = new float[chosen.Length * BlockFeatures.Count];
        for (int i = 0; i < chosen.Length; i++)
        {
            Rows.AsSpan(chosen[i] * BlockFeatures.Count, BlockFeatures.Count).CopyTo(rows.AsSpan(i * BlockFeatures.Count));
        }

        return new TreeSample(rows, [.. chosen.Select(i => all.Labels[i])], [.. chosen.Select(i => all.Weights[i])]);
    }
}
