using Ingest.Outcomes;

namespace Ingest.Cleaning;

/// <summary>What one rule says about one block. A rule that has nothing to say gives none: that is abstaining.</summary>
/// <param name="Block">Ordinal of the block.</param>
/// <param name="Decision">Keep or drop.</param>
/// <param name="Code">Why.</param>
/// <param name="Score">How sure, 0–1.</param>
/// <param name="IsBinding">
/// Whether it decides alone (a consent container). Of several binding opinions the first rule in the catalog wins; without one,
/// the advisory opinion with the highest score.
/// </param>
/// <param name="Evidence">What a person wants to know (<c>core line 14; grown to 15–18</c>); null when the code says it all.</param>
public readonly record struct BlockOpinion(int Block, Decision Decision, ReasonCode Code, double Score, bool IsBinding = false, string? Evidence = null);
