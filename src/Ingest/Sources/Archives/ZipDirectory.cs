using System.Buffers.Binary;
using System.Text;

namespace Ingest.Sources.Archives;

/// <summary>The central directory of a ZIP file (APPNOTE 6.3.10, 4.3.12 to 4.3.16), ZIP64 included.</summary>
internal static class ZipDirectory
{
    private const uint EndSignature = 0x06054B50;
    private const uint Zip64EndSignature = 0x06064B50;
    private const uint Zip64LocatorSignature = 0x07064B50;
    private const uint EntrySignature = 0x02014B50;
    private const int EndLength = 22;
    private const int LocatorLength = 20;
    private const int Zip64EndLength = 56;
    private const int EntryLength = 46;
    private const int MaximumComment = 0xFFFF;

    /// <summary>Reads it; a message instead of null in <paramref name="problem"/> when it is missing or broken.</summary>
    public static List<ZipEntry>? Read(Stream stream, long maximumBytes, out StreamDefect? problem)
    {
        problem = null;
        byte[] tail = Tail(stream);
        int end = FindEnd(tail);
        if (end < 0)
        {
            problem = new StreamDefect(ArchiveCodes.ZipDirectoryMissing, "the ZIP file has no directory: it is cut or damaged");
            return null;
        }

        long endPosition = stream.Length - tail.Length + end;
        (long offset, long size) = Extent(stream, tail, end, ref endPosition);
        if (offset < 0 || size < 0 || size > maximumBytes || size > endPosition)
        {
            problem = new StreamDefect(ArchiveCodes.ZipDirectoryBroken, "the ZIP directory's place or size cannot be right");
            return null;
        }

        // Bytes in front of the archive shift every offset by the same distance.
        long shift = endPosition - size - offset;
        byte[] directory = ReadAt(stream, endPosition - size, (int)size);
        List<ZipEntry> entries = Entries(directory, shift, out bool whole);
        problem = whole ? null : new StreamDefect(ArchiveCodes.ZipDirectoryBroken, "the ZIP directory is damaged; the entries before the damage are read");
        return entries;
    }

    /// <summary>Bytes at a place; fewer where the stream ends.</summary>
    public static byte[] ReadAt(Stream stream, long position, int count)
    {
        stream.Position = Math.Clamp(position, 0, stream.Length);
        byte[] bytes = new byte[(int)Math.Min(count, stream.Length - stream.Position)];
        int read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    private static byte[] Tail(Stream stream)
    {
        int length = (int)Math.Min(stream.Length, EndLength + MaximumComment);
        return ReadAt(stream, stream.Length - length, length);
    }

    private static int FindEnd(byte[] tail)
    {
        for (int at = tail.Length - EndLength; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) == EndSignature
                && at + EndLength + BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(at + 20)) <= tail.Length)
            {
                return at;
            }
        }

        return -1;
    }

    private static (long Offset, long Size) Extent(Stream stream, byte[] tail, int end, ref long endPosition)
    {
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        uint offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        byte[] locator = endPosition < LocatorLength ? [] : ReadAt(stream, endPosition - LocatorLength, LocatorLength);
        if (locator.Length < LocatorLength || BinaryPrimitives.ReadUInt32LittleEndian(locator) != Zip64LocatorSignature)
        {
            return (offset, size);
        }

        long at = BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8));
        byte[] record = at < 0 || at > endPosition ? [] : ReadAt(stream, at, Zip64EndLength);
        if (record.Length < Zip64EndLength || BinaryPrimitives.ReadUInt32LittleEndian(record) != Zip64EndSignature)
        {
            return (offset, size);
        }

        endPosition = at;
        return (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40)));
    }

    private static List<ZipEntry> Entries(ReadOnlySpan<byte> directory, long shift, out bool whole)
    {
        var entries = new List<ZipEntry>();
        while (directory.Length >= EntryLength && BinaryPrimitives.ReadUInt32LittleEndian(directory) == EntrySignature)
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
            int extra = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
            int comment = BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]);
            int length = EntryLength + name + extra + comment;
            if (length > directory.Length)
            {
                break;
            }

            entries.Add(Entry(directory, directory.Slice(EntryLength, name), directory.Slice(EntryLength + name, extra), shift));
            directory = directory[length..];
        }

        whole = directory.IsEmpty || (directory.Length >= 4 && BinaryPrimitives.ReadUInt32LittleEndian(directory) == 0x05054B50);
        return entries;
    }

    private static ZipEntry Entry(ReadOnlySpan<byte> entry, ReadOnlySpan<byte> name, ReadOnlySpan<byte> extra, long shift)
    {
        int madeBy = entry[5];
        uint attributes = BinaryPrimitives.ReadUInt32LittleEndian(entry[38..]);
        Zip64Fields wide = Zip64Fields.Of(extra);
        long size = wide.Next(BinaryPrimitives.ReadUInt32LittleEndian(entry[24..]));
        long packed = wide.Next(BinaryPrimitives.ReadUInt32LittleEndian(entry[20..]));
        long offset = wide.Next(BinaryPrimitives.ReadUInt32LittleEndian(entry[42..]));
        return new ZipEntry(
            Text(name),
            offset + shift,
            packed,
            size,
            BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]),
            BinaryPrimitives.ReadUInt16LittleEndian(entry[10..]),
            BinaryPrimitives.ReadUInt16LittleEndian(entry[8..]),
            madeBy == 3 ? (int)(attributes >> 16) : 0);
    }

    /// <summary>UTF-8 whatever the flag says, as most writers do; Latin-1 where it cannot be.</summary>
    private static string Text(ReadOnlySpan<byte> name) =>
        System.Text.Unicode.Utf8.IsValid(name) ? Encoding.UTF8.GetString(name) : Encoding.Latin1.GetString(name);
}
