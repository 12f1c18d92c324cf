using System.Text;

namespace Ingest.Records.Deduplication;

/// <summary>Ids by ordinal, as UTF-8 in large blocks: a third of what a list of strings takes.</summary>
internal sealed class IdStore
{
    private const int BlockBytes = 1 << 20;

    private readonly List<byte[]> _blocks = [];
    private readonly List<long> _starts = [];
    private int _used = BlockBytes;

    /// <summary>Ids stored.</summary>
    public int Count => _starts.Count;

    /// <summary>The id of an ordinal.</summary>
    public string this[int ordinal]
    {
        get
        {
            long start = _starts[ordinal];
            byte[] block = _blocks[(int)(start >> 32)];
            int offset = (int)(uint)start;
            int length = BitConverter.ToInt32(block, offset);
            return Encoding.UTF8.GetString(block, offset + sizeof(int), length);
        }
    }

    /// <summary>Stores an id and returns its ordinal, counted from 0.</summary>
    public int Add(string id)
    {
        int length = Encoding.UTF8.GetByteCount(id);
        int needed = length + sizeof(int);
        if (_used + needed > (_blocks.Count == 0 ? 0 : _blocks[^1].Length))
        {
            _blocks.Add(new byte[Math.Max(BlockBytes, needed)]);
            _used = 0;
        }

        byte[] block = _blocks[^1];
        BitConverter.TryWriteBytes(block.AsSpan(_used), length);
        Encoding.UTF8.GetBytes(id, block.AsSpan(_used + sizeof(int)));
        _starts.Add(((long)(_blocks.Count - 1) << 32) | (uint)_used);
        _used += needed;
        return _starts.Count - 1;
    }
}
