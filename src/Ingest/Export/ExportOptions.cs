namespace Ingest.Export;

/// <summary>What exporters need to know. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>What a row is; pages.</summary>
    public RowKind Per { get; init; } = RowKind.Page;

    /// <summary>How CSV is written.</summary>
    public CsvOptions Csv { get; init; } = new();
}
