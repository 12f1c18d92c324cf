using System.IO.Compression;
using Parquet;

namespace Ingest.Export.Columnar;

/// <summary>Writes one Parquet file: rows are collected and written as a row group when they are enough bytes.</summary>
internal sealed class ParquetRecordWriter : IRecordWriter
{
    // The library keeps the buffers of all columns of all files for the next ones, as many as there ever were, if it is not told otherwise: 70 MB after an hour.
    private const int MaximumPooledBytes = 4 << 20;

    private readonly IRowTable _table;
    private readonly long _rowGroupBytes;
    private readonly ParquetWriter _writer;

    public ParquetRecordWriter(Stream output, IRowTable table, long rowGroupBytes)
    {
        _table = table;
        _rowGroupBytes = rowGroupBytes;
        // One run at each level over 1,497 labelled pages: 108 s of CPU at the default, 25 s at this one. The builds were some
        // commits apart and kept different text, so this shows that the level matters, not by how much, nor what it costs in size.
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = CompressionLevel.Fastest,
            MaximumSmallPoolFreeBytes = MaximumPooledBytes,
            MaximumLargePoolFreeBytes = MaximumPooledBytes,
        };
        _writer = Wait(ParquetWriter.CreateAsync(table.Schema, new ForwardStream(output), options));
    }

    /// <inheritdoc/>
    public void Write(PreparedRecord record)
    {
        _table.Append(record);
        if (_table.Bytes >= _rowGroupBytes)
        {
            Wait(_table.WriteAsync(_writer));
        }
    }

    /// <inheritdoc/>
    public void Complete()
    {
        if (_table.Rows > 0)
        {
            Wait(_table.WriteAsync(_writer));
        }

        Wait(_writer.DisposeAsync().AsTask());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // Disposing the library's writer would write the footer: only Complete may, so that a cut file never looks whole.
    }

    // The stream below completes everything at once, so nothing ever waits here.
    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
