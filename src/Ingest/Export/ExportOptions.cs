using Ingest.Records;

namespace Ingest.Export;

/// <summary>What exporters need to know. Immutable.</summary>
public sealed record ExportOptions
{
    /// <summary>What a row is; pages.</summary>
    public RowKind Per { get; init; } = RowKind.Page;

    /// <summary>How chunks are cut, where a row is a chunk.</summary>
    public ChunkingOptions Chunking { get; init; } = new();

    /// <summary>Field mapping; none. JSONL and Parquet, pages only.</summary>
    public RecordPreset Preset { get; init; }

    /// <summary>Bytes, before compression, after which a Parquet row group is written; 32 MiB. Bounds the writer's memory.</summary>
    public long RowGroupBytes { get; init; } = 32 << 20;

    /// <summary>How CSV is written.</summary>
    public CsvOptions Csv { get; init; } = new();

    /// <summary>Cuts chunks; set by the catalog, so that no format depends on how they are cut.</summary>
    internal IRecordCutter? Cutter { get; init; }

    /// <summary>The chunks of a record.</summary>
    internal IReadOnlyList<ChunkRecord> Cut(PageRecord record) =>
        (Cutter ?? throw new InvalidOperationException("Rows are chunks, and there is nothing to cut them: make exporters by the catalog.")).Cut(record);

    /// <summary>What is wrong with these options for a format; empty when nothing is.</summary>
    /// <param name="format">Name of the format, as the catalog has it.</param>
    public IReadOnlyList<string> ProblemsFor(string format)
    {
        var problems = new List<string>();
        int budget = Chunking.Tokens is null ? Chunking.BudgetWords : Chunking.BudgetTokens;
        if (budget < ChunkingOptions.MinimumBudget)
        {
            problems.Add($"the chunk budget is {budget}: it has to be at least {ChunkingOptions.MinimumBudget}");
        }

        if (RowGroupBytes <= 0)
        {
            problems.Add($"the row group size is {RowGroupBytes} bytes: it has to be positive");
        }

        if (Preset != RecordPreset.None && Per != RowKind.Page)
        {
            problems.Add("a preset maps pages: leave out --per");
        }

        if (Preset != RecordPreset.None && format is not ("jsonl" or "parquet"))
        {
            problems.Add($"a preset names the fields of JSONL and Parquet, not of {format}: use --format jsonl or parquet, or leave out --preset");
        }

        if (Per != RowKind.Page && format is ("sqlite" or "duckdb"))
        {
            problems.Add("a database holds pages and sections in tables of their own: leave out --per");
        }

        return problems;
    }
}
