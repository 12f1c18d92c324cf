using Ingest.Export;
using Ingest.Pipeline.Catalogs;

namespace Ingest.Databases;

/// <summary>The output formats of this project, to be listed behind those of the library.</summary>
internal static class DatabaseExporterCatalog
{
    /// <summary>All of them, in the order listings show.</summary>
    public static IReadOnlyList<CatalogEntry<IExporter, ExportOptions>> Entries { get; } =
    [
        new("sqlite", "SQLite file: tables pages and sections, full-text index sections_fts", static _ => new SqliteExporter()),
        new("duckdb", "DuckDB file: tables pages and sections", static _ => new DuckDbExporter()),
    ];
}
