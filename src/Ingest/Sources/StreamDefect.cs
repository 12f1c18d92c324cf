using Ingest.Outcomes;

namespace Ingest.Sources;

/// <summary>Why the bytes of an input ended before the data did.</summary>
/// <param name="Code">What is wrong, as a stable code (<c>gzip-truncated</c>).</param>
/// <param name="Message">One sentence for a person.</param>
internal sealed record StreamDefect(ReasonCode Code, string Message);
