namespace Ingest.Cli.Settings;

/// <summary>A flag that does nothing unless another setting has a fitting value.</summary>
/// <param name="Flag">The flag.</param>
/// <param name="Needs">Name of the other setting, or of one that is known only where that is.</param>
/// <param name="Holds">Whether that has such a value.</param>
/// <param name="Remedy">What to add.</param>
internal sealed record Dependence(string Flag, string Needs, Func<RunSettings, bool> Holds, string Remedy);
