namespace Ingest.Export;

/// <summary>Writes prepared bytes one after another: all that formats without columns or index need.</summary>
internal sealed class AppendingWriter : IRecordWriter
{
    private readonly Stream _output;
    private readonly AppendedFrame _frame;
    private bool _hasRecords;

    /// <summary>Starts the file.</summary>
    public AppendingWriter(Stream output, AppendedFrame frame)
    {
        ArgumentNullException.ThrowIfNull(output);
        _output = output;
        _frame = frame;
        _output.Write(frame.Head.Span);
    }

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
