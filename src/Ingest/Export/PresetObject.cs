namespace Ingest.Export;

/// <summary>An object; in columns its JSON text.</summary>
internal sealed record PresetObject(string Name, IReadOnlyList<PresetField> Fields) : PresetField(Name);
