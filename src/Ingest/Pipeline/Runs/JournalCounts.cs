namespace Ingest.Pipeline.Runs;

/// <summary>Counts of one input between two checkpoints.</summary>
/// <param name="Input">Which input.</param>
/// <param name="Counts">What was counted.</param>
internal sealed record JournalCounts(int Input, OutcomeCounts Counts);
