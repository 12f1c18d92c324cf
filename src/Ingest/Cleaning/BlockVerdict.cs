using Ingest.Outcomes;

namespace Ingest.Cleaning;

/// <summary>What became of a block, and why.</summary>
/// <param name="Decision">Kept or dropped.</param>
/// <param name="Code">The reason of the opinion that decided; <c>content</c> where none spoke.</param>
/// <param name="Score">How sure, 0–1.</param>
/// <param name="Rule">Name of the rule that decided; empty where none spoke.</param>
/// <param name="Evidence">What the rule saw; null when the code says it all.</param>
public readonly record struct BlockVerdict(Decision Decision, ReasonCode Code, double Score, string Rule, string? Evidence = null);
