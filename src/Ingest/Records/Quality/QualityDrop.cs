using Ingest.Outcomes;

namespace Ingest.Records.Quality;

/// <summary>Why a page fails a set of quality rules.</summary>
/// <param name="Code">The defect.</param>
/// <param name="Detail">Signal, value and limit, for <c>rejects.jsonl</c>.</param>
internal sealed record QualityDrop(ReasonCode Code, string Detail);
