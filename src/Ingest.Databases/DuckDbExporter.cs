using Ingest.Export;
using Ingest.Records;

namespace Ingest.Databases;

/// <summary>
/// A DuckDB database with pages and sections. Its values are the same in every run, its bytes are not: the engine writes ids of
/// its own into the file.
/// </summary>
internal sealed class DuckDbExporter : IExporter
{
    /// <inheritdoc/>
    public string FileExtension => ".duckdb";

    /// <inheritdoc/>
    public bool IsAppending => false;

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record) => new(record, default, 1);

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => new DatabaseWriter(output, FileExtension, static path => new DuckDbFile(path));
}
