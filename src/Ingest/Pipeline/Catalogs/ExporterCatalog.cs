using Ingest.Export;
using Ingest.Export.Columnar;
using Ingest.Records.Chunking;

namespace Ingest.Pipeline.Catalogs;

/// <summary>The output formats, the default first.</summary>
internal static class ExporterCatalog
{
    /// <summary>All of them, in the order listings show.</summary>
    public static IReadOnlyList<CatalogEntry<IExporter, ExportOptions>> Entries { get; } =
    [
        new("jsonl", "One JSON object per line; loads into DuckDB, BigQuery, Elasticsearch, pandas", static options => new JsonLinesExporter(WithCutter(options))),
        new("json", "One JSON array per file", static options => new JsonArrayExporter(WithCutter(options))),
        new("csv", "RFC 4180 with a header and fixed columns; loads into PostgreSQL, DuckDB and spreadsheets", static options => new CsvExporter(WithCutter(options))),
        new("parquet", "Typed, nested columns with zstd inside; loads into DuckDB, Spark, pandas", static options => new ParquetExporter(WithCutter(options))),
    ];

    // Bad budgets are told by the options themselves before anything is made.
    private static ExportOptions WithCutter(ExportOptions options) => options.Per == RowKind.Chunk ? options with { Cutter = new Chunker(options.Chunking) } : options;
}
