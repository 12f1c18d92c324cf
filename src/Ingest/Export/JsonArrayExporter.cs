using System.Buffers;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>One JSON array per file, one element per line.</summary>
internal sealed class JsonArrayExporter(ExportOptions options) : IExporter
{
    private static readonly byte[] Separator = ",\n"u8.ToArray();
    private static readonly AppendedFrame Frame = new() { Head = "[\n"u8.ToArray(), Separator = Separator, Foot = "\n]\n"u8.ToArray() };

    /// <inheritdoc/>
    public string FileExtension => ".json";

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record)
    {
        var bytes = new ArrayBufferWriter<byte>(1_024 + record.Text.Length);
        int rows = RowJson.Write(record, options, Separator, bytes);
        int length = rows == 0 ? 0 : bytes.WrittenCount - Separator.Length;
        return new PreparedRecord(record, bytes.WrittenMemory[..length], rows);
    }

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => AppendingWriter.Start(output, Frame);

    /// <inheritdoc/>
    public IRecordWriter Continue(Stream output, long rowsWritten) => AppendingWriter.Continue(output, Frame, rowsWritten);

    /// <inheritdoc/>
    public IEnumerable<PreparedRecord> ReadBack(Stream file) => RowGroups.Of(
        new RowLines(file, hasQuotes: false).Read().Where(static line => line.Span[0] == '{').Select(static line => line[..(line.Span.LastIndexOf((byte)'}') + 1)]),
        row => RowJson.IsFirst(row, options),
        Separator);
}
