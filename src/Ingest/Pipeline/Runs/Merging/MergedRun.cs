using Ingest.Export;

namespace Ingest.Pipeline.Runs.Merging;

/// <summary>A run that is merged, and how its records become the output's.</summary>
/// <param name="Run">The run.</param>
/// <param name="Exporter">What its files were written with.</param>
/// <param name="HasRowsOfOutput">Whether its rows are written as they are; else they are page records, and are prepared anew.</param>
internal sealed record MergedRun(FinishedRun Run, IExporter Exporter, bool HasRowsOfOutput)
{
    /// <summary>Options of each input that the others do not share, by its index; null: none.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>?>? InputSettings { get; init; }
}
