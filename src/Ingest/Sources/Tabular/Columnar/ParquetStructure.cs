using System.Buffers.Binary;

namespace Ingest.Sources.Tabular.Columnar;

/// <summary>Checks of a Parquet file before Parquet.Net sees it, which allocates what a length claims and loops where a structure breaks off or is another.</summary>
internal static class ParquetStructure
{
    private const int TailBytes = 8;
    private const int HeaderWindowBytes = 1 << 16;

    /// <summary>Requires the footer to lie in the file and to be whole.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static void RequireFooter(Stream stream)
    {
        byte[] tail = ReadAt(stream, Math.Max(0, stream.Length - TailBytes), TailBytes);
        long length = tail.Length < TailBytes ? -1 : BinaryPrimitives.ReadInt32LittleEndian(tail);
        if (length <= 0 || length > stream.Length - TailBytes - 4)
        {
            throw new InvalidDataException("the footer does not lie in the file");
        }

        if (tail.AsSpan().EndsWith("PARE"u8))
        {
            throw new InvalidDataException("the file is encrypted");
        }

        if (ThriftStructure.Measure(ReadAt(stream, stream.Length - TailBytes - length, (int)length), ParquetThrift.FileMetaData, out _, out _) < 0)
        {
            throw new InvalidDataException("the footer is not whole");
        }

        stream.Position = 0;
    }

    /// <summary>Requires the pages of a column chunk to have whole headers, to lie in the file, and to become no more than its bytes may.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="start">Offset of its first page.</param>
    /// <param name="length">Bytes of the chunk. Some writers leave headers out of it, so only beginnings are looked for there.</param>
    /// <param name="expansion">Counts what the pages say they become, for that much is allocated.</param>
    /// <exception cref="InvalidDataException">They do not.</exception>
    /// <exception cref="DamagedStreamException">They become more.</exception>
    public static void RequirePages(Stream stream, long start, long length, ExpansionGuard expansion)
    {
        long end = start + length;
        for (long at = start; at < end;)
        {
            if (at < 0 || at >= stream.Length)
            {
                throw new InvalidDataException("a page does not lie in the file");
            }

            int header = ThriftStructure.Measure(ReadAt(stream, at, HeaderWindowBytes), ParquetThrift.PageHeader, out long expanded, out long bytes);
            if (header < 0)
            {
                header = ThriftStructure.Measure(ReadAt(stream, at, (int)Math.Min(stream.Length - at, 1 << 24)), ParquetThrift.PageHeader, out expanded, out bytes);
            }

            if (header <= 0 || bytes < 0 || bytes > stream.Length - at - header || expanded is < 0 or > int.MaxValue)
            {
                throw new InvalidDataException("a page header is not whole");
            }

            if (expansion.Count((int)expanded) is { } defect)
            {
                throw new DamagedStreamException(defect);
            }

            at += header + bytes;
        }
    }

    private static byte[] ReadAt(Stream stream, long position, int count)
    {
        stream.Position = position;
        byte[] bytes = new byte[Math.Min(count, stream.Length - position)];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
