namespace Ingest.Sources.Tabular;

/// <summary>
/// Walks a structure in Thrift's compact protocol without reading it, to see that it is whole and of the types it should be: Parquet.Net
/// reads the type it expects whatever is written, never comes back from what breaks off, and believes every length. Iterative; a list
/// or map cannot claim more elements than there are bytes.
/// </summary>
internal ref struct ThriftStructure
{
    private const int MaximumNesting = 64;
    private const int BinaryType = 8, ListType = 9, SetType = 10, MapType = 11, StructType = 12;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Stack<Level> _open = new();
    private int _position;

    private ThriftStructure(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Measures the structure at the start of some bytes.</summary>
    /// <param name="bytes">The structure and what follows it.</param>
    /// <param name="expected">What it should be.</param>
    /// <param name="third">Value of the third field where it is a number (a page header's compressed size); otherwise -1.</param>
    /// <returns>Its length; -1 when it is not whole, or is something else.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes, ThriftType expected, out long third)
    {
        var walk = new ThriftStructure(bytes);
        third = -1;
        return walk.Pass(expected, ref third) ? walk._position : -1;
    }

    private bool Pass(ThriftType root, ref long third)
    {
        _open.Push(new Level(root));
        while (_open.TryPop(out Level level))
        {
            if (level.Left == 0)
            {
                continue;
            }

            int type = level.Type;
            if (level.IsStruct && !TryReadField(ref level, out type))
            {
                return false;
            }

            if (type == 0)
            {
                continue;
            }

            ThriftType? expected = level.IsStruct ? level.Expected?.Field(level.Field) : level.Expected;
            // A map's keys and values take turns.
            _open.Push(level.IsStruct ? level : level with { Left = level.Left - 1, Type = level.OtherType, OtherType = level.Type });
            int before = _position;
            if (expected?.Accepts(type) == false || _open.Count > MaximumNesting || !TryPassValue(type, level.IsStruct, expected))
            {
                return false;
            }

            if (level.IsStruct && _open.Count == 1 && level.Field == 3 && type is 4 or 5 or 6)
            {
                _position = before;
                TryReadNumber(out ulong raw);
                third = Signed(raw);
            }
        }

        return true;
    }

    private bool TryReadField(ref Level level, out int type)
    {
        type = 0;
        if (_position >= _bytes.Length)
        {
            return false;
        }

        int head = _bytes[_position++];
        type = head & 15;
        if (type == 0)
        {
            // The end, unless it claims a field's number.
            return head == 0;
        }

        if (head >> 4 is > 0 and var step)
        {
            level.Field = (short)(level.Field + step);
            return true;
        }

        bool isRead = TryReadNumber(out ulong number);
        level.Field = (short)Signed(number);
        return isRead;
    }

    private static long Signed(ulong zigzag) => (long)(zigzag >> 1) ^ -(long)(zigzag & 1);

    private bool TryPassValue(int type, bool isField, ThriftType? expected)
    {
        switch (type)
        {
            case 1 or 2:
                // Parquet.Net takes no byte for them in a list, where there is one for each; no list of them is known.
                return isField;
            case 3:
                return TryPassBytes(1);
            case 4 or 5 or 6:
                return TryReadNumber(out _);
            case 7:
                return TryPassBytes(8);
            case BinaryType:
                return TryReadNumber(out ulong length) && TryPassBytes(length);
            case ListType or SetType:
                return TryOpenList(expected?.Element);
            case MapType:
                return TryOpenMap();
            case StructType:
                _open.Push(new Level(expected));
                return true;
            default:
                return false;
        }
    }

    private bool TryOpenList(ThriftType? element)
    {
        if (_position >= _bytes.Length)
        {
            return false;
        }

        int head = _bytes[_position++];
        ulong size = (ulong)(head >> 4);
        return (size < 15 || TryReadNumber(out size)) && TryOpen(size, head & 15, head & 15, element);
    }

    private bool TryOpenMap()
    {
        if (!TryReadNumber(out ulong size) || size == 0)
        {
            return size == 0 && _position <= _bytes.Length;
        }

        return _position < _bytes.Length && _bytes[_position++] is var types && TryOpen(size * 2, types >> 4, types & 15, null);
    }

    private bool TryOpen(ulong elements, int type, int otherType, ThriftType? expected)
    {
        if (elements > (ulong)(_bytes.Length - _position))
        {
            return false;
        }

        _open.Push(new Level(expected) { Left = (int)elements, Type = type, OtherType = otherType });
        return true;
    }

    private bool TryPassBytes(ulong count)
    {
        bool isThere = count <= (ulong)(_bytes.Length - _position);
        _position += isThere ? (int)count : 0;
        return isThere;
    }

    private bool TryReadNumber(out ulong value)
    {
        value = 0;
        for (int shift = 0; shift < 64 && _position < _bytes.Length; shift += 7)
        {
            byte next = _bytes[_position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        // Nothing was read to its end: a size of one says so to those who look at the value first.
        value = 1;
        return false;
    }

    /// <summary>A structure whose fields, or a list or map whose elements, are still to come.</summary>
    private record struct Level(ThriftType? Expected)
    {
        /// <summary>Elements to come; -1 for a structure, which ends where it says so.</summary>
        public int Left { get; set; } = -1;

        public int Type { get; set; }

        public int OtherType { get; set; }

        /// <summary>Number of the last field of a structure.</summary>
        public int Field { get; set; }

        public readonly bool IsStruct => Left < 0;
    }
}
