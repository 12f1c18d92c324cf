namespace Ingest.Cleaning.Consent;

/// <summary>Blocks next to each other that belong to a notice.</summary>
/// <param name="First">Ordinal of the first block.</param>
/// <param name="Last">Ordinal of the last block.</param>
/// <param name="Core">Ordinal of the core it grew from.</param>
/// <param name="Score">Highest core score.</param>
/// <param name="Actions">Distinct actions offered, summed over the blocks.</param>
internal readonly record struct ConsentRun(int First, int Last, int Core, double Score, int Actions)
{
    /// <summary>What a person wants to see.</summary>
    public string Evidence => First == Last ? $"core block {Core}" : $"core block {Core}; grown to {First}–{Last}";
}
