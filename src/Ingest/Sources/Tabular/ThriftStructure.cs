namespace Ingest.Sources.Tabular;

/// <summary>
/// Walks a structure in Thrift's compact protocol without reading it, to see that it is whole: Parquet.Net never comes back from one that
/// breaks off, and believes every length. Iterative; a list or map cannot claim more elements than there are bytes.
/// </summary>
internal ref struct ThriftStructure
{
    private const int MaximumNesting = 64;
    private const int BinaryType = 8, ListType = 9, SetType = 10, MapType = 11, StructType = 12;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Stack<(int Left, int First, int Second)> _open = new();
    private int _position;

    private ThriftStructure(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Measures the structure at the start of some bytes.</summary>
    /// <param name="bytes">The structure and what follows it.</param>
    /// <param name="third">Value of the third field where it is a number (a page header's compressed size); otherwise -1.</param>
    /// <returns>Its length; -1 when it is not whole.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes, out long third)
    {
        var walk = new ThriftStructure(bytes);
        third = -1;
        return walk.Pass(ref third) ? walk._position : -1;
    }

    private bool Pass(ref long third)
    {
        int field = 0;
        _open.Push((-1, 0, 0));
        while (_open.Count > 0)
        {
            (int left, int first, int second) = _open.Pop();
            int type = first;
            if (left < 0)
            {
                if (!TryReadField(ref field, out type))
                {
                    return false;
                }

                if (type == 0)
                {
                    continue;
                }
            }
            else if (left == 0)
            {
                continue;
            }

            // A map's keys and values take turns.
            _open.Push(left < 0 ? (left, 0, 0) : (left - 1, second, first));
            bool isElement = left >= 0;
            int before = _position;
            if (_open.Count > MaximumNesting || !TryPassValue(type, isElement))
            {
                return false;
            }

            if (!isElement && _open.Count == 1 && field == 3 && type is 4 or 5 or 6)
            {
                _position = before;
                TryReadNumber(out ulong raw);
                third = (long)(raw >> 1) ^ -(long)(raw & 1);
            }
        }

        return true;
    }

    private bool TryReadField(ref int field, out int type)
    {
        type = 0;
        if (_position >= _bytes.Length)
        {
            return false;
        }

        int head = _bytes[_position++];
        type = head & 15;
        bool isTop = _open.Count == 0;
        if (type != 0 && head >> 4 == 0)
        {
            bool isRead = TryReadNumber(out ulong id);
            field = isTop ? (int)(id >> 1) : field;
            return isRead;
        }

        field += isTop ? head >> 4 : 0;
        return true;
    }

    private bool TryPassValue(int type, bool isElement)
    {
        switch (type)
        {
            case 1 or 2:
                return TryPassBytes(isElement ? 1UL : 0);
            case 3:
                return TryPassBytes(1);
            case 4 or 5 or 6:
                return TryReadNumber(out _);
            case 7:
                return TryPassBytes(8);
            case BinaryType:
                return TryReadNumber(out ulong length) && TryPassBytes(length);
            case ListType or SetType:
                return TryOpenList();
            case MapType:
                return TryOpenMap();
            case StructType:
                _open.Push((-1, 0, 0));
                return true;
            default:
                return false;
        }
    }

    private bool TryOpenList()
    {
        if (_position >= _bytes.Length)
        {
            return false;
        }

        int head = _bytes[_position++];
        ulong size = (ulong)(head >> 4);
        return (size < 15 || TryReadNumber(out size)) && TryOpen(size, head & 15, head & 15);
    }

    private bool TryOpenMap()
    {
        if (!TryReadNumber(out ulong size) || size == 0)
        {
            return size == 0 && _position <= _bytes.Length;
        }

        return _position < _bytes.Length && _bytes[_position++] is var types && TryOpen(size * 2, types >> 4, types & 15);
    }

    private bool TryOpen(ulong elements, int first, int second)
    {
        if (elements > (ulong)(_bytes.Length - _position))
        {
            return false;
        }

        _open.Push(((int)elements, first, second));
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
}
