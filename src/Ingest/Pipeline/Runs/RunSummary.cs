namespace Ingest.Pipeline.Runs;

/// <summary>What a run into a folder came to.</summary>
/// <param name="State">How it ended.</param>
/// <param name="Counts">Counts so far, earlier attempts included.</param>
/// <param name="Outputs">Finished record files.</param>
/// <param name="ResumedItems">Items that earlier attempts had done; 0 for a fresh run.</param>
public sealed record RunSummary(RunState State, OutcomeCounts Counts, IReadOnlyList<SealedFile> Outputs, long ResumedItems);
