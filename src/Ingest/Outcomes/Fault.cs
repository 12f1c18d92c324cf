namespace Ingest.Outcomes;

/// <summary>A bad item: it goes to quarantine, and the run goes on.</summary>
/// <param name="Stage">Where on the road it failed.</param>
/// <param name="Code">What is wrong, as a stable code.</param>
/// <param name="Location">Where in the input.</param>
/// <param name="Message">What happened and what to do, one sentence for a person.</param>
public sealed record Fault(Stage Stage, ReasonCode Code, ItemLocation Location, string Message)
{
    /// <summary>
    /// The input, or the entry of an archive, whose reading ended here: of what stands behind this in it, if anything does, nothing was read.
    /// Null where reading went on.
    /// </summary>
    public string? RestOf { get; init; }

    /// <summary><c>where: message</c>, the line a person reads.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
