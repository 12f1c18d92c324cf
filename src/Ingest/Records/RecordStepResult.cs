using Ingest.Outcomes;

namespace Ingest.Records;

/// <summary>What a step made of a record.</summary>
/// <param name="Record">The record, changed or as it was.</param>
/// <param name="Drop">Why the page is unwanted; null to keep it.</param>
/// <param name="Detail">What was measured, for a person; null when kept.</param>
internal readonly record struct RecordStepResult(PageRecord Record, ReasonCode? Drop = null, string? Detail = null);
