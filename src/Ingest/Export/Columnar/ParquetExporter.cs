using Ingest.Records;

namespace Ingest.Export.Columnar;

/// <summary>
/// Parquet: typed columns, sections, links and images as lists of structures, quality and removed as maps, zstd inside. A run
/// resumes at whole files only, because a Parquet file is readable by its end.
/// </summary>
internal sealed class ParquetExporter(ExportOptions options) : IExporter
{
    /// <inheritdoc/>
    public string FileExtension => ".parquet";

    /// <inheritdoc/>
    public bool IsAppending => false;

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record)
    {
        if (options.Preset != RecordPreset.None || options.Per == RowKind.Page)
        {
            return new PreparedRecord(record, default, 1);
        }

        if (options.Per == RowKind.Section)
        {
            return new PreparedRecord(record, default, record.Sections.Count);
        }

        IReadOnlyList<ChunkRecord> chunks = options.Cut(record);
        return new PreparedRecord(record, default, chunks.Count) { Chunks = chunks };
    }

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => new ParquetRecordWriter(output, RowTables.Create(options), options.RowGroupBytes);
}
