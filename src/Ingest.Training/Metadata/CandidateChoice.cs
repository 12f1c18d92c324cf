using Ingest.Parsing.Html.Metadata;

namespace Ingest.Training.Metadata;

/// <summary>The candidates of a page, and which are right.</summary>
/// <param name="Candidates">At least one.</param>
/// <param name="IsRight">One per candidate.</param>
/// <param name="Weight">How much the page counts.</param>
internal sealed record CandidateChoice(IReadOnlyList<Candidate> Candidates, bool[] IsRight, double Weight);
