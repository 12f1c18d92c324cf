namespace Ingest.Pipeline.Runs;

/// <summary>First line of the journal: which run this is.</summary>
/// <param name="Fingerprint">Hash over program, options and inputs; only the same run may go on.</param>
internal sealed record JournalHeader(string Fingerprint);
