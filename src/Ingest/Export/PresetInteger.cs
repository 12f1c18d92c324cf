using Ingest.Records;

namespace Ingest.Export;

/// <summary>A whole number.</summary>
internal sealed record PresetInteger(string Name, Func<PageRecord, long?> Value) : PresetField(Name);
