using Ingest.Records;
using Ingest.Sources;

namespace Ingest.Export;

/// <summary>One JSON object per line.</summary>
internal sealed class JsonLinesExporter(ExportOptions options) : IExporter
{
    /// <inheritdoc/>
    public string FileExtension => ".jsonl";

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record)
    {
        var bytes = new PooledBytes(EstimatedBytes(record));
        int rows = RowJson.Write(record, options, "\n"u8, bytes);
        return new PreparedRecord(record, bytes.Written, rows) { Buffer = bytes };
    }

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => AppendingWriter.Start(output, new AppendedFrame());

    /// <inheritdoc/>
    public IRecordWriter Continue(Stream output, long rowsWritten) => AppendingWriter.Continue(output, new AppendedFrame(), rowsWritten);

    /// <inheritdoc/>
    public IEnumerable<PreparedRecord> ReadBack(Stream file) => RowGroups.Of(new RowLines(file, hasQuotes: false).Read(), row => RowJson.IsFirst(row, options), default);

    // Text stands in page, section and block, each time as text and as Markdown: start near that instead of growing there.
    private static int EstimatedBytes(PageRecord record) => 1_024 + (7 * (record.Text.Length / 8 * 8));
}
