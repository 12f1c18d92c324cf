namespace Ingest.Export;

/// <summary>A field of a preset: the name others expect.</summary>
internal abstract record PresetField(string Name);
