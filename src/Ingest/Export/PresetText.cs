using Ingest.Records;

namespace Ingest.Export;

/// <summary>A text.</summary>
internal sealed record PresetText(string Name, Func<PageRecord, string?> Value) : PresetField(Name);
