using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Why the bytes of an input ended before the data did, or what follows data that is whole.</summary>
/// <param name="Code">What is wrong, as a stable code (<c>gzip-truncated</c>).</param>
/// <param name="Message">One sentence for a person.</param>
internal sealed record StreamDefect(ReasonCode Code, string Message)
{
    /// <summary>Whether the data came to its own end, and only what stands behind it is none: of what was read nothing is missing.</summary>
    public bool IsBehindTheData { get; init; }
}
