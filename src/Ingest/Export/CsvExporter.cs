using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using Ingest.Records;

namespace Ingest.Export;

/// <summary>
/// CSV after RFC 4180: always a header, the same columns in every file, JSON in many-valued cells. An unknown value is an empty
/// cell, an empty text is a quoted empty cell, which PostgreSQL tells apart.
/// </summary>
internal sealed partial class CsvExporter : IExporter
{
    // One writer per record: most records are a few kilobytes, larger ones flush into the record's own buffer.
    private const int WriterBufferBytes = 4_096;

    private readonly CsvColumns _columns;
    private readonly CsvWriterOptions _options;
    private readonly AppendedFrame _frame;

    public CsvExporter(ExportOptions options)
    {
        _columns = CsvColumns.For(options);
        _options = new CsvWriterOptions
        {
            BufferSize = WriterBufferBytes,
            Injection = options.Csv.EscapesFormulas ? CsvInjection.Escape : CsvInjection.None,
        };
        ReadOnlySpan<byte> mark = options.Csv.HasByteOrderMark ? Encoding.UTF8.Preamble : [];
        _frame = new AppendedFrame { Head = (byte[])[.. mark, .. ToBytes([[.. _columns.Names]]).Span] };
    }

    /// <inheritdoc/>
    public string FileExtension => ".csv";

    /// <inheritdoc/>
    public PreparedRecord Prepare(PageRecord record)
    {
        IReadOnlyList<string?[]> rows = _columns.RowsOf(record);
        return new PreparedRecord(record, ToBytes(rows), rows.Count);
    }

    /// <inheritdoc/>
    public IRecordWriter Open(Stream output) => AppendingWriter.Start(output, _frame);

    /// <inheritdoc/>
    public IRecordWriter Continue(Stream output, long rowsWritten) => AppendingWriter.Continue(output, _frame, rowsWritten);

    /// <inheritdoc/>
    public IEnumerable<PreparedRecord> ReadBack(Stream file) => RowGroups.Of(new RowLines(file, hasQuotes: true).Read().Skip(1), _columns.IsFirst, default);

    private ReadOnlyMemory<byte> ToBytes(IReadOnlyList<string?[]> rows)
    {
        var bytes = new MemoryStream();
        using (CsvWriter csv = CsvWriter.Create(bytes, _options, leaveOpen: true))
        {
            foreach (string?[] row in rows)
            {
                foreach (string? cell in row)
                {
                    csv.WriteField(KeepFromEndingCopy(cell), QuotingOf(cell));
                }

                csv.EndRecord();
            }
        }

        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }

    /// <summary>
    /// A line of backslash and full stop ends PostgreSQL's <c>\copy</c> before version 18, even inside quotes, and with it the
    /// import of everything behind it. A space after it is the smallest change that prevents that.
    /// </summary>
    private static string? KeepFromEndingCopy(string? cell) =>
        cell is not null && cell.Contains("\n\\.", StringComparison.Ordinal)
            ? EndOfCopy().Replace(cell, "$0 ")
            : cell;

    // The line end is only looked at: it may begin the next such line.
    [GeneratedRegex(@"\n\\\.(?=[\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex EndOfCopy();

    private static CsvQuoting QuotingOf(string? cell) => cell switch
    {
        null => CsvQuoting.WhenNeeded,
        "" => CsvQuoting.Always,
        _ => CsvQuoting.WhenNeededOrWhitespace,
    };
}
