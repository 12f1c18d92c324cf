namespace Ingest.Export;

/// <summary>Writes prepared bytes one after another: all that formats without columns or index need.</summary>
internal sealed class AppendingWriter : IRecordWriter
{
    private readonly Stream _output;
    private readonly AppendedFrame _frame;
    private bool _hasRecords;

    private AppendingWriter(Stream output, AppendedFrame frame, bool hasRecords)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _frame = frame;
        _hasRecords = hasRecords;
    }

    /// <summary>Starts the file.</summary>
    public static AppendingWriter Start(Stream output, AppendedFrame frame)
    {
        var writer = new AppendingWriter(output, frame, hasRecords: false);
        output.Write(frame.Head.Span);
        return writer;
    }

    /// <summary>Goes on in a file that was started and not completed.</summary>
    public static AppendingWriter Continue(Stream output, AppendedFrame frame, long rowsWritten) => new(output, frame, rowsWritten > 0);

    /// <inheritdoc/>
    public void Write(PreparedRecord record)
    {
        if (record.Bytes.IsEmpty)
        {
            return;
        }

        if (_hasRecords)
        {
            _output.Write(_frame.Separator.Span);
        }

        _output.Write(record.Bytes.Span);
        _hasRecords = true;
    }

    /// <inheritdoc/>
    public void Complete() => _output.Write(_frame.Foot.Span);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The stream is the caller's.
    }
}
