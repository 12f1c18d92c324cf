using System.Buffers.Binary;
using System.Text;

namespace Ingest.Sources.Archives;

/// <summary>A tar header block (POSIX.1-2001 ustar, with the GNU form of large numbers).</summary>
/// <param name="Name">Name, with the ustar prefix.</param>
/// <param name="Size">Bytes of content behind the header.</param>
/// <param name="Type">Type flag.</param>
internal sealed record TarHeader(string Name, long Size, char Type)
{
    /// <summary>Bytes of a block.</summary>
    public const int BlockLength = 512;

    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>Whether the block is a header: its checksum says so.</summary>
    public static bool IsHeader(ReadOnlySpan<byte> block)
    {
        if (block.Length < BlockLength || block[0] == 0 || !TryReadNumber(block.Slice(ChecksumAt, ChecksumLength), out long expected))
        {
            return false;
        }

        long sum = 0;
        for (int i = 0; i < BlockLength; i++)
        {
            sum += i is >= ChecksumAt and < ChecksumAt + ChecksumLength ? ' ' : block[i];
        }

        return sum == expected;
    }

    /// <summary>Parses a block that <see cref="IsHeader"/> accepted; null when its size is no number.</summary>
    public static TarHeader? Parse(ReadOnlySpan<byte> block)
    {
        if (!TryReadNumber(block.Slice(124, 12), out long size))
        {
            return null;
        }

        string name = Text(block[..100]);
        bool isPosix = block.Slice(257, 6).SequenceEqual("ustar\0"u8);
        string prefix = isPosix ? Text(block.Slice(345, 155)) : "";
        return new TarHeader(prefix.Length > 0 ? $"{prefix}/{name}" : name, size, (char)block[156]);
    }

    /// <summary>Text up to the first NUL.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private static bool TryReadNumber(ReadOnlySpan<byte> field, out long number)
    {
        number = 0;
        if ((field[0] & 0x80) != 0)
        {
            number = BinaryPrimitives.ReadInt64BigEndian(field[^8..]);
            return field[0] == 0x80 && number >= 0;
        }

        ReadOnlySpan<byte> digits = field.Trim(" \0"u8);
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return false;
            }

            number = (number << 3) | (uint)(digit - '0');
        }

        return true;
    }
}
