namespace Ingest.Sources.Tabular.Columnar;

/// <summary>
/// Walks a structure in Thrift's compact protocol without reading it, to see that it is whole and of the types it should be. Parquet.Net
/// reads the type it expects whatever is written, loses its place after an undefined field that has parts, never comes back from what
/// breaks off, and believes every length. Iterative; a list cannot claim more elements than there are bytes.
/// </summary>
internal ref struct ThriftStructure
{
    private readonly ReadOnlySpan<byte> _bytes;
    private readonly Stack<Level> _open = new();
    private int _position;
    private ulong _number;
    private long _second = -1;
    private long _third = -1;

    private ThriftStructure(ReadOnlySpan<byte> bytes) => _bytes = bytes;

    /// <summary>Measures the structure at the start of some bytes.</summary>
    /// <param name="bytes">The structure and what follows it.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="second">Value of the second field where it is a number (a page header's uncompressed size); otherwise -1.</param>
    /// <param name="third">The same of the third (its compressed size).</param>
    /// <returns>Its length; -1 when it is not whole, or is something else.</returns>
    public static int Measure(ReadOnlySpan<byte> bytes, ThriftType type, out long second, out long third)
    {
        var walk = new ThriftStructure(bytes);
        bool isWhole = walk.TryPass(type);
        (second, third) = (walk._second, walk._third);
        return isWhole ? walk._position : -1;
    }

    private bool TryPass(ThriftType root)
    {
        _open.Push(new Level(root));
        while (_open.TryPop(out Level level))
        {
            bool isPassed = level.Type.Kind == ThriftKind.List ? TryPassElement(level) : TryPassField(level);
            if (!isPassed)
            {
                return false;
            }

            if (_open.Count == 1 && _open.Peek() is { At: 2 or 3 } top && root.Field(top.At) == ThriftType.Number)
            {
                (_second, _third) = top.At == 2 ? (Signed(_number), _third) : (_second, Signed(_number));
            }
        }

        return true;
    }

    private bool TryPassElement(Level list)
    {
        if (list.At == 0)
        {
            return true;
        }

        _open.Push(list with { At = list.At - 1 });
        return TryPassValue(list.Type.Element!.Kind, list.Type.Element);
    }

    private bool TryPassField(Level structure)
    {
        if (!TryReadByte(out int head) || head == 0)
        {
            return head == 0;
        }

        if (head >> 4 == 0 && !TryReadNumber())
        {
            return false;
        }

        int number = (short)(head >> 4 == 0 ? Signed(_number) : structure.At + (head >> 4));
        _open.Push(structure with { At = number });
        return KindOf(head & 15) is { } kind && structure.Type.Field(number) is var defined
            && (defined is null ? kind < ThriftKind.List : defined.Kind == kind)
            && TryPassValue(kind, defined);
    }

    private bool TryPassValue(ThriftKind kind, ThriftType? type)
    {
        switch (kind)
        {
            case ThriftKind.Bool:
                return true;
            case ThriftKind.Int8:
                return TryPassBytes(1);
            case ThriftKind.Number:
                return TryReadNumber();
            case ThriftKind.Float64:
                return TryPassBytes(8);
            case ThriftKind.Binary:
                return TryReadNumber() && TryPassBytes(_number);
            case ThriftKind.List:
                return TryOpenList(type!);
            default:
                _open.Push(new Level(type!));
                return true;
        }
    }

    private bool TryOpenList(ThriftType type)
    {
        if (!TryReadByte(out int head) || KindOf(head & 15) != type.Element!.Kind)
        {
            return false;
        }

        _number = (ulong)(head >> 4);
        if ((_number == 15 && !TryReadNumber()) || _number > (ulong)(_bytes.Length - _position))
        {
            return false;
        }

        _open.Push(new Level(type) { At = (int)_number });
        return true;
    }

    private bool TryPassBytes(ulong count)
    {
        bool isThere = count <= (ulong)(_bytes.Length - _position);
        _position += isThere ? (int)count : 0;
        return isThere;
    }

    private bool TryReadByte(out int value)
    {
        bool isThere = _position < _bytes.Length;
        value = isThere ? _bytes[_position++] : -1;
        return isThere;
    }

    private bool TryReadNumber()
    {
        _number = 0;
        for (int shift = 0; shift < 64 && TryReadByte(out int next); shift += 7)
        {
            _number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return true;
            }
        }

        return false;
    }

    private static ThriftKind? KindOf(int written) => written switch
    {
        1 or 2 => ThriftKind.Bool,
        3 => ThriftKind.Int8,
        4 or 5 or 6 => ThriftKind.Number,
        7 => ThriftKind.Float64,
        8 => ThriftKind.Binary,
        9 => ThriftKind.List,
        12 => ThriftKind.Struct,
        _ => null,
    };

    private static long Signed(ulong zigzag) => (long)(zigzag >> 1) ^ -(long)(zigzag & 1);

    /// <summary>A structure or list that is not passed yet.</summary>
    /// <param name="Type">Its type.</param>
    private readonly record struct Level(ThriftType Type)
    {
        /// <summary>Number of a structure's last field; elements of a list still to come.</summary>
        public int At { get; init; }
    }
}
