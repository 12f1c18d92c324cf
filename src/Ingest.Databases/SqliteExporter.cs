using Ingest.Export;
using Ingest.Records;

namespace Ingest.Databases;

/// <summary>A SQLite database with pages, sections and a full-text index over the sections.</summary>
internal sealed class SqliteExporter : IExporter
{
    /// <inheritdoc/>
    public string FileExtension => ".db";

    /// <inheritdoc/>
    public bool IsAppending => false;

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record) => new(record, default, 1);

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => new DatabaseWriter(output, FileExtension, static path => new SqliteFile(path));
}
