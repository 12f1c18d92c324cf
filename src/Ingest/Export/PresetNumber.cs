using Ingest.Records;

namespace Ingest.Export;

/// <summary>A number.</summary>
internal sealed record PresetNumber(string Name, Func<PageRecord, double?> Value) : PresetField(Name);
