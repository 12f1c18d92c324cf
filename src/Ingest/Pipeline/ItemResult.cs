using Ingest.Export;
using Ingest.Outcomes;

namespace Ingest.Pipeline;

/// <summary>An item's outcome with its place in the run.</summary>
/// <param name="Input">Index of the input file, from 0.</param>
/// <param name="Position">Index of the item among everything its file holds, skipped and broken records included, from 0.</param>
/// <param name="Location">Where it stands, for people and for a replay.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record ItemResult(int Input, long Position, ItemLocation Location, ItemOutcome Outcome)
{
    /// <summary>Time it took on its worker; zero for what needed none. Differs from run to run, so it is never part of an output.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The result of an item whose record was prepared before; where it stood is in the record.</summary>
    internal static ItemResult OfWritten(int input, long position, PreparedRecord prepared) =>
        new(input, position, new ItemLocation(prepared.Record.SourcePath), new ItemOutcome.Written(prepared.Record) { Prepared = prepared });
}
