namespace Ingest.Records;

/// <summary>What happens to a record that repeats an earlier one.</summary>
public enum DuplicateTreatment
{
    /// <summary>It is left out and counted; <c>rejects.jsonl</c> names what it repeats.</summary>
    Drop,

    /// <summary>It is written with <c>duplicate_of</c>.</summary>
    Mark,
}
