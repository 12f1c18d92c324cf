using System.Buffers;

namespace Ingest.Sources;

/// <summary>A growing buffer from the array pool: records are large, and written and forgotten within moments. Not thread-safe.</summary>
internal sealed class PooledBytes(int capacity) : IBufferWriter<byte>
{
    private byte[] _bytes = ScratchArrays.Rent<byte>(capacity);
    private int _length;

    /// <summary>The bytes so far; valid until <see cref="Return"/>.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    /// <summary>Forgets the bytes and keeps the array.</summary>
    public void Clear() => _length = 0;

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _length);
        _length += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        EnsureRoom(Math.Max(1, sizeHint));
        return _bytes.AsMemory(_length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the array back. What is never returned is collected like any other.</summary>
    public void Return()
    {
        if (_bytes.Length > 0)
        {
            ScratchArrays.Return(_bytes);
        }

        _bytes = [];
        _length = 0;
    }

    private void EnsureRoom(int more)
    {
        if (_bytes.Length - _length < more)
        {
            ScratchArrays.Grow(ref _bytes, _length, Math.Max(_bytes.Length * 2, _length + more));
        }
    }
}
