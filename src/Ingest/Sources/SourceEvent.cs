using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>What a source reports as it reads: an item, a record it passes over by design, or a fault. Every record is one of the three.</summary>
public abstract record SourceEvent
{
    private SourceEvent(ItemLocation location) => Location = location;

    /// <summary>Where in the input this stands.</summary>
    public ItemLocation Location { get; }

    /// <summary>Where in the file reading can begin to give this first; null where it cannot begin with this.</summary>
    internal RestartPoint? Restart { get; init; }

    /// <summary>An item for the pipeline.</summary>
    /// <param name="Item">The page.</param>
    public sealed record ItemRead(RawItem Item) : SourceEvent(Item.Location);

    /// <summary>A record that holds no page (a WARC request, an image): counted as dropped with this reason.</summary>
    /// <param name="At">Where it stands.</param>
    /// <param name="Code">Why it is no page.</param>
    /// <param name="Detail">What it was, for a person.</param>
    public sealed record ItemSkipped(ItemLocation At, ReasonCode Code, string Detail) : SourceEvent(At);

    /// <summary>A record or file that could not be read: counted as quarantined.</summary>
    /// <param name="Fault">What is wrong.</param>
    public sealed record ItemFaulted(Fault Fault) : SourceEvent(Fault.Location);
}
