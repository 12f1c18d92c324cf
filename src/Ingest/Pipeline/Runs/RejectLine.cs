using Ingest.Export;
using Ingest.Outcomes;
using Ingest.Records;

namespace Ingest.Pipeline.Runs;

/// <summary>One line of <c>rejects.jsonl</c>: an item that gave no record, why, and where to find it again.</summary>
internal sealed record RejectLine
{
    /// <summary><c>quarantined</c>, <c>dropped</c> or <c>duplicate</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Stage that decided, lower case.</summary>
    public required string Stage { get; init; }

    /// <summary>Reason code.</summary>
    public required string Code { get; init; }

    /// <summary>What happened, for a person.</summary>
    public required string Detail { get; init; }

    /// <summary>The input as the user named it.</summary>
    public required string Input { get; init; }

    /// <summary>Index of the item among everything its input holds: what a replay goes by.</summary>
    public required long Position { get; init; }

    /// <summary>Input and, after <c>!/</c>, entry.</summary>
    public required string SourcePath { get; init; }

    /// <summary>Byte offset in its container; null where it has none.</summary>
    public long? RecordOffset { get; init; }

    /// <summary>Line, from 1; null where lines mean nothing.</summary>
    public long? Line { get; init; }

    /// <summary>
    /// The input, or the entry of an archive, whose reading ended here: a replay takes all of it from here on. Null where reading went on.
    /// </summary>
    public string? RestOf { get; init; }

    /// <summary>Id of the record it repeats; null unless a duplicate.</summary>
    public string? DuplicateOf { get; init; }

    /// <summary>The line for a result; null for one that was written.</summary>
    public static RejectLine? From(ItemResult result, string input) => result.Outcome switch
    {
        ItemOutcome.Quarantined { Fault: { } fault } => Of(result, input, "quarantined", fault.Stage, fault.Code, fault.Message, fault.Location) with { RestOf = fault.RestOf },
        ItemOutcome.Dropped drop => Of(result, input, "dropped", drop.Stage, drop.Code, drop.Detail, result.Location),
        ItemOutcome.Duplicate { Record: { } record } => OfDuplicate(result, input, record),
        _ => null,
    };

    /// <summary>The result that this line is of, as far as it tells: <see cref="From"/> makes the same line of it.</summary>
    /// <param name="input">Index of the input.</param>
    /// <param name="position">Index of the item among those that are given of it.</param>
    public ItemResult ToResult(int input, long position)
    {
        var location = new ItemLocation(SourcePath) { RecordOffset = RecordOffset, Line = Line };
        var code = new ReasonCode(Code);
        Stage stage = Enum.Parse<Ingest.Outcomes.Stage>(Stage, ignoreCase: true);
        ItemOutcome outcome = Outcome switch
        {
            "dropped" => new ItemOutcome.Dropped(stage, code, Detail),
            "duplicate" => new ItemOutcome.Duplicate(PreparedRecord.OfBytes(default, 0).Record with { DuplicateOf = DuplicateOf }),
            _ => new ItemOutcome.Quarantined(new Fault(stage, code, location, Detail) { RestOf = RestOf }),
        };
        return new ItemResult(input, position, location, outcome);
    }

    private static RejectLine OfDuplicate(ItemResult result, string input, PageRecord record) =>
        Of(result, input, "duplicate", Ingest.Outcomes.Stage.Record, new ReasonCode("duplicate"), "repeats an earlier record", result.Location)
            with
        { DuplicateOf = record.DuplicateOf };

    private static RejectLine Of(ItemResult result, string input, string outcome, Stage stage, ReasonCode code, string detail, ItemLocation location) => new()
    {
        Outcome = outcome,
        Stage = stage.ToString().ToLowerInvariant(),
        Code = code.Value,
        Detail = detail,
        Input = input,
        Position = result.Position,
        SourcePath = location.SourcePath,
        RecordOffset = location.RecordOffset,
        Line = location.Line,
    };
}
