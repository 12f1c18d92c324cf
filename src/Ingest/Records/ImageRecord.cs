namespace Ingest.Records;

/// <summary>An image in the kept text.</summary>
/// <param name="Url">Where it lies, absolute where the base is known.</param>
/// <param name="Alt">Its alternative text; empty when it has none.</param>
public readonly record struct ImageRecord(string Url, string Alt);
