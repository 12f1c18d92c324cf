namespace Ingest.Cli.Reports;

/// <summary>Rejects that share an outcome and a reason code, with the first few of them.</summary>
/// <param name="Outcome"><c>quarantined</c>, <c>dropped</c> or <c>duplicate</c>.</param>
/// <param name="Code">Reason code.</param>
/// <param name="Count">How many.</param>
/// <param name="Examples">Location and detail of the first ones.</param>
internal sealed record RejectExample(string Outcome, string Code, long Count, IReadOnlyList<(string Where, string Detail)> Examples);
