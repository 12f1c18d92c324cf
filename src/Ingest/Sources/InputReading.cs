namespace Ingest.Sources;

/// <summary>One input being read: its events once, in file order, and how far reading has come.</summary>
internal sealed class InputReading : IDisposable
{
    private readonly CountingStream? _raw;
    private readonly Func<long> _bytesRead;
    private readonly Func<CancellationToken, IEnumerable<SourceEvent>> _read;

    internal InputReading(CountingStream? raw, Func<long> bytesRead, Func<CancellationToken, IEnumerable<SourceEvent>> read)
    {
        _raw = raw;
        _bytesRead = bytesRead;
        _read = read;
    }

    /// <summary>
    /// Raw (compressed) bytes consumed, never more than the input's size; what stands before the place where reading began counts as consumed.
    /// For progress, from any thread.
    /// </summary>
    public long BytesRead => _bytesRead();

    /// <summary>Whether it waits for raw bytes; from any thread.</summary>
    public bool IsWaiting => _raw?.IsWaiting ?? false;

    /// <summary>Every record as item, skip or fault. To be enumerated once.</summary>
    public IEnumerable<SourceEvent> ReadEvents(CancellationToken cancellationToken) => _read(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raw?.Dispose();
}
