using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Records;

namespace Ingest.Pipeline;

/// <summary>What became of one item: exactly one of four, so that counts always balance.</summary>
public abstract record ItemOutcome
{
    private ItemOutcome()
    {
    }

    /// <summary>The item became a record.</summary>
    /// <param name="Record">The record.</param>
    public sealed record Written(PageRecord Record) : ItemOutcome
    {
        /// <summary>The record as its exporter wants it; null where nothing is exported.</summary>
        internal PreparedRecord? Prepared { get; init; }
    }

    /// <summary>The item was judged unwanted; not an error.</summary>
    /// <param name="Stage">Who judged.</param>
    /// <param name="Code">Why.</param>
    /// <param name="Detail">What it was, for a person.</param>
    public sealed record Dropped(Stage Stage, ReasonCode Code, string Detail) : ItemOutcome;

    /// <summary>The item repeats an earlier record and is not written.</summary>
    /// <param name="Record">The record that is left out; its <see cref="PageRecord.DuplicateOf"/> names the keeper.</param>
    public sealed record Duplicate(PageRecord Record) : ItemOutcome;

    /// <summary>The item could not be processed.</summary>
    /// <param name="Fault">What is wrong with it.</param>
    public sealed record Quarantined(Fault Fault) : ItemOutcome;
}
