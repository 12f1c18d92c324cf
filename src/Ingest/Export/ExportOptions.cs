using Ingest.Records.Chunking;

namespace Ingest.Export;

/// <summary>What exporters need to know. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>What a row is; pages.</summary>
    public RowKind Per { get; init; } = RowKind.Page;

    /// <summary>How chunks are cut, where a row is a chunk.</summary>
    public ChunkingOptions Chunking { get; init; } = new();

    /// <summary>How CSV is written.</summary>
    public CsvOptions Csv { get; init; } = new();
}
