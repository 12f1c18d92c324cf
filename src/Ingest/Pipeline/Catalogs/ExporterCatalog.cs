using Ingest.Export;
using Ingest.Export.Columnar;

namespace Ingest.Pipeline.Catalogs;

/// <summary>The output formats, the default first.</summary>
internal static class ExporterCatalog
{
    /// <summary>All of them, in the order listings show.</summary>
    public static IReadOnlyList<CatalogEntry<IExporter, ExportOptions>> Entries { get; } =
    [
        new("jsonl", "One JSON object per line; loads into DuckDB, BigQuery, Elasticsearch, pandas", options => new JsonLinesExporter(options)),
        new("json", "One JSON array per file", options => new JsonArrayExporter(options)),
        new("csv", "RFC 4180 with a header and fixed columns; loads into PostgreSQL, DuckDB and spreadsheets", options => new CsvExporter(options)),
        new("parquet", "Typed, nested columns with zstd inside; loads into DuckDB, Spark, pandas", options => new ParquetExporter(options)),
    ];
}
