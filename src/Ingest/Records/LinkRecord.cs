namespace Ingest.Records;

/// <summary>A link in the kept text.</summary>
/// <param name="Url">Where it leads, absolute where the base is known.</param>
/// <param name="Text">The words that carry it.</param>
public readonly record struct LinkRecord(string Url, string Text);
