using System.Buffers.Binary;

namespace Ingest.Sources.Archives;

/// <summary>The ZIP64 extra field: it holds, in order, the values whose 32-bit place is all ones.</summary>
internal ref struct Zip64Fields
{
    private const int HeaderId = 1;
    private ReadOnlySpan<byte> _values;

    /// <summary>Finds it among the extra fields; empty when absent.</summary>
    public static Zip64Fields Of(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            int length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == HeaderId)
            {
                return new Zip64Fields { _values = extra.Slice(4, length) };
            }

            extra = extra[(4 + length)..];
        }

        return default;
    }

    /// <summary>The value itself, or the wide one in its stead.</summary>
    public long Next(uint narrow)
    {
        if (narrow != uint.MaxValue || _values.Length < 8)
        {
            return narrow;
        }

        long wide = BinaryPrimitives.ReadInt64LittleEndian(_values);
        _values = _values[8..];
        return wide;
    }
}
