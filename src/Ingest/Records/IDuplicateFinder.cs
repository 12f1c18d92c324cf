namespace Ingest.Records;

/// <summary>Finds records that repeat an earlier one. Called in input order from one thread, so that the answer does not depend on workers.</summary>
internal interface IDuplicateFinder : IDisposable
{
    /// <summary>Id of the earliest record that this one repeats; null when it is new, and then it is remembered.</summary>
    string? FindKeeper(PageRecord record);
}
