namespace Ingest.Sources;

/// <summary>One input being read: its events once, in file order, and how far reading has come.</summary>
internal sealed class InputReading : IDisposable
{
    private readonly CountingStream? _raw;
    private readonly Func<CancellationToken, IEnumerable<SourceEvent>> _read;
    private readonly long? _size;

    internal InputReading(CountingStream? raw, long? size, Func<CancellationToken, IEnumerable<SourceEvent>> read)
    {
        _raw = raw;
        _size = size;
        _read = read;
    }

    /// <summary>Raw (compressed) bytes consumed, never more than the input's size; for progress, from any thread.</summary>
    public long BytesRead => Math.Min(_raw?.BytesRead ?? 0, _size ?? long.MaxValue);

    /// <summary>Whether it waits for raw bytes; from any thread.</summary>
    public bool IsWaiting => _raw?.IsWaiting ?? false;

    /// <summary>Every record as item, skip or fault. To be enumerated once.</summary>
    public IEnumerable<SourceEvent> ReadEvents(CancellationToken cancellationToken) => _read(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _raw?.Dispose();
}
